import json
import re
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

from community.events.tables import Event
from community.publishing.publish import publish
from community.reports.compile import compile_report
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto
from tests.reports.evenings import CARD, a_roundtable, an_evening, said, wrote

ATOM = "{http://www.w3.org/2005/Atom}"


async def a_report(slug: str = "hitori-cs-33", **card: Any) -> Event:
    number = int(slug.rsplit("-", 1)[1])
    starts_at = NEXT_MONTH + timedelta(days=number)
    event = await an_evening(
        slug=slug, number=number, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2)
    )
    await wrote(await a_roundtable(event, "A"), **{**CARD, **card})
    await compile_report(event, f"第{number}回をふりかえる", "**はじめに。**")
    return event


async def test_a_draft_is_there_for_organisers_and_not_for_readers(house, open_browser):
    await a_report()
    organiser = await as_(await aoi(), open_browser())
    member = await as_(await haruto(), open_browser())

    answers = [
        await each.get("/reports/hitori-cs-33") for each in (organiser, member, open_browser())
    ]
    forms = [
        await open_browser().get(f"{path}/reports/hitori-cs-33{form}")
        for path, form in [("", "/report.md"), ("", "/report.json"), ("/api/v1", "")]
    ]

    assert [answer.status_code for answer in answers] == [200, 404, 404]
    assert [answer.status_code for answer in forms] == [404, 404, 404]


async def test_a_draft_is_in_no_list(house, open_browser):
    await a_report("hitori-cs-32", text="公開した指標")
    await publish(await a_report("hitori-cs-31", text="出した指標"))
    lists = [
        "/reports",
        "/kpis",
        "/reports/feed.atom",
        "/sitemap.xml",
        "/api/v1/reports",
        "/api/v1/kpis",
    ]

    answers = [(await open_browser().get(path)).text for path in lists]

    assert ["reports/hitori-cs-31" in text or "出した指標" in text for text in answers] == [
        True
    ] * 6
    assert ["reports/hitori-cs-32" in text or "公開した指標" in text for text in answers] == [
        False
    ] * 6


async def test_a_report_is_complete_without_script(house, open_browser):
    event = await a_report()
    await said(event, "順番がそろっていました。")
    await compile_report(event)
    await publish(event)

    answer = await open_browser(accept_language="ja").get("/reports/hitori-cs-33")
    words = re.sub(
        r"\s+", " ", re.sub(r"<[^>]+>", " ", re.sub(r"<script.*?</script>", "", answer.text))
    )

    expected = (
        "第33回をふりかえる",
        "はじめに。",
        "やめられる指標は何ですか。",
        "初回価値到達日数",
        "定量",
        "順番がそろっていました。",
        "藤崎 伊織",
        "みずうみ出版 編集長",
    )
    assert [each for each in expected if each not in words] == []


async def test_a_report_tells_search_engines_and_previews_what_it_is(house, open_browser):
    await publish(await a_report())

    page = (await open_browser().get("/reports/hitori-cs-33")).text
    told = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)[0])
    previews = dict(re.findall(r'<meta property="(og:\w+)" content="([^"]*)">', page))

    assert (told["@type"], told["headline"]) == ("Article", "第33回をふりかえる")
    assert previews == {
        "og:image": "http://community.test/reports/hitori-cs-33/picture.png",
        "og:type": "article",
        "og:site_name": "ひとりCSの会",
        "og:title": "第33回をふりかえる",
        "og:description": "はじめに。",
        "og:url": "http://community.test/reports/hitori-cs-33",
        "og:locale": "ja_JP",
    }


async def test_cards_are_browsed_by_phase_and_kind(house, open_browser):
    await publish(await a_report("hitori-cs-31", text="一", phase="導入期", measure="quantitative"))
    await publish(await a_report("hitori-cs-32", text="二", phase="定着期", measure="quantitative"))
    await publish(await a_report("hitori-cs-33", text="三", phase="定着期", measure="qualitative"))
    asked = [
        {},
        {"phase": "定着期"},
        {"measure": "quantitative"},
        {"phase": "定着期", "measure": "qualitative"},
    ]

    answers = [(await open_browser().get("/api/v1/kpis", params=each)).json() for each in asked]
    page = (await open_browser().get("/kpis", params=asked[3])).text

    names = [[card["name"] for card in answer["cards"]] for answer in answers]
    assert names == [["三", "二", "一"], ["三", "二"], ["二", "一"], ["三"]]
    assert re.findall(r'<h2 lang="ja">(.*?)</h2>', page) == ["三"]


async def test_cards_are_browsed_by_leading_or_lagging_on_the_page_and_by_programs(
    house, open_browser
):
    leads, lags = ({"nature": nature} for nature in ("leading", "lagging"))
    await publish(await a_report("hitori-cs-31", text="一", phase="導入期", later=leads))
    await publish(await a_report("hitori-cs-32", text="二", phase="定着期", later=lags))
    await publish(await a_report("hitori-cs-33", text="三", phase="定着期"))
    reader = open_browser(accept_language="ja")

    page = (await reader.get("/kpis", params=leads)).text
    answers = [(await reader.get("/api/v1/kpis", params=each)).json() for each in (leads, lags)]
    unknown = await reader.get("/api/v1/kpis", params={"nature": "sideways"})

    assert re.findall(r'<h2 lang="ja">(.*?)</h2>', page) == ["一"]
    assert re.findall(r'nature=\w*"[^>]*>(\S+) <span class="number">(\d+)', page)[-3:] == [
        ("すべて", "3"),
        ("先行", "1"),
        ("遅行", "1"),
    ]
    told = [[(card["name"], card["nature"]) for card in each["cards"]] for each in answers]
    assert told == [[("一", "leading")], [("二", "lagging")]]
    assert unknown.status_code == 400


async def test_the_feed_has_the_newest_report_first_and_survives_odd_letters(house, open_browser):
    await publish(await a_report("hitori-cs-31"))
    await publish(await a_report("hitori-cs-32", text="\x0b<b>& ]]>"))

    answer = await open_browser().get("/reports/feed.atom")
    feed = ElementTree.fromstring(answer.content)

    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    assert titles == ["第32回をふりかえる", "第31回をふりかえる"]


async def test_a_title_with_signs_of_markup_does_not_break_the_feed(house, open_browser):
    event = await a_report()
    await compile_report(event, "声 & 数字 <i>", "")
    await publish(event)

    feed = ElementTree.fromstring((await open_browser().get("/reports/feed.atom")).content)

    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "声 & 数字 <i>"


async def test_what_people_wrote_cannot_turn_into_markup(house, open_browser):
    await publish(await a_report(text="<script>alert(1)</script> # *太字*"))

    page = (await open_browser().get("/reports/hitori-cs-33")).text
    markdown = (await open_browser().get("/reports/hitori-cs-33/report.md")).text

    assert ("<script>alert" in page, "<script>alert" in markdown) == (False, False)
    assert r"\<script\>alert(1)\</script\> # \*太字\*" in markdown


async def test_the_report_asks_readers_to_the_next_evening(house, open_browser):
    await publish(await a_report())
    coming = NEXT_MONTH.replace(year=2028)
    await an_event(
        slug="hitori-cs-99", number=99, starts_at=coming, ends_at=coming + timedelta(hours=2)
    )

    page = (await open_browser().get("/reports/hitori-cs-33")).text

    assert page.count('href="/events/hitori-cs-99"') == 1


async def test_an_empty_library_says_so(house, open_browser):
    pages = [await open_browser(accept_language="en").get(path) for path in ("/reports", "/kpis")]

    said_so = [re.findall(r"<h2>(.*?)</h2>", page.text) for page in pages]
    assert said_so == [["No report yet"], ["No card here yet"]]


async def test_robots_are_shown_the_sitemap(house, open_browser):
    lines = (await open_browser().get("/robots.txt")).text.splitlines()

    assert lines[-1] == "Sitemap: http://community.test/sitemap.xml"
