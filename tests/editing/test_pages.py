import re

from community.reports.tables import Report
from community.tokens.create_token import create_token
from tests.cast import aoi, as_, haruto
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote

DESK = "/events/hitori-cs-33/report"


async def test_an_organiser_compiles_writes_the_opening_and_publishes(house, open_browser):
    await wrote(await a_roundtable(await an_evening(), "A"), **CARD)
    organiser = await as_(await aoi(), open_browser())

    empty = await organiser.get(DESK)
    saved = await organiser.post(DESK, data={"title": "夜をふりかえる", "lead": "はじめに。"})
    draft = await organiser.get(DESK)
    published = await organiser.post(f"{DESK}/publication")

    assert [answer.status_code for answer in (empty, saved, draft, published)] == [
        200,
        303,
        200,
        303,
    ]
    preview = draft.text.partition('id="preview"')[2]
    assert preview.count("初回価値到達日数") == 1
    assert published.headers["location"] == "/reports/hitori-cs-33"
    assert await Report.select(Report.title, Report.state) == [
        {"title": "夜をふりかえる", "state": "published"}
    ]


async def test_a_refused_title_keeps_what_was_typed(house, open_browser):
    await an_evening()
    organiser = await as_(await aoi(), open_browser())

    answer = await organiser.post(
        DESK,
        data={"title": "夜" * 201, "lead": "書きかけ"},
        headers={"referer": f"http://community.test{DESK}"},
    )

    typed = re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", answer.text)
    assert (answer.status_code, typed) == (422, ["書きかけ"])
    assert await Report.count() == 0


async def test_only_organisers_make_reports(house, open_browser):
    await an_evening()
    member = await as_(await haruto(), open_browser())

    answers = [
        await member.get(DESK),
        await member.post(DESK, data={"title": "夜"}),
        await member.post(f"{DESK}/publication"),
        await open_browser().post(f"/api/v1{DESK}"),
        await open_browser().post(f"/api/v1{DESK}/publication"),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403, 401, 401]
    assert await Report.count() == 0


async def test_a_program_compiles_and_publishes(house, open_browser):
    await wrote(await a_roundtable(await an_evening(), "A"), **CARD)
    program = open_browser(authorization=f"Bearer {await create_token('desk', 'organiser')}")

    too_early = await program.post(f"/api/v1{DESK}/publication")
    bare = await program.post(f"/api/v1{DESK}")
    draft = await program.post(
        f"/api/v1{DESK}", json={"title": "夜をふりかえる", "lead": "はじめに。"}
    )
    published = await program.post(f"/api/v1{DESK}/publication")
    read = await open_browser().get("/api/v1/reports")

    answers = (too_early, bare, draft, published)
    assert [answer.status_code for answer in answers] == [409, 201, 201, 201]
    assert (draft.json()["title"], draft.json()["state"]) == ("夜をふりかえる", "draft")
    assert published.json()["address"] == "http://community.test/reports/hitori-cs-33"
    assert [each["slug"] for each in read.json()["reports"]] == ["hitori-cs-33"]


async def test_a_report_speaks_both_languages(house, open_browser):
    await wrote(await a_roundtable(await an_evening(), "A"), **CARD)
    organiser = await as_(await aoi(), open_browser())
    await organiser.post(DESK, data={"title": "夜"})
    await organiser.post(f"{DESK}/publication")

    pages = [
        (await open_browser(accept_language=code).get("/reports/hitori-cs-33")).text
        for code in ("ja", "en")
    ]

    headings = [re.findall(r'id="evening">\s*<h2>(.*?)</h2>', page) for page in pages]
    assert headings == [["開催概要"], ["About the evening"]]


async def test_a_report_asks_only_who_is_not_a_member_to_become_one(house, open_browser):
    await wrote(await a_roundtable(await an_evening(), "A"), **CARD)
    organiser = await as_(await aoi(), open_browser())
    await organiser.post(DESK, data={"title": "夜をふりかえる", "lead": ""})
    await organiser.post(f"{DESK}/publication")
    member = await as_(await haruto(), open_browser())

    pages = [await each.get("/reports/hitori-cs-33") for each in (open_browser(), member)]

    assert [page.text.count("メンバーになる") for page in pages] == [1, 0]
