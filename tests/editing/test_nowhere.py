"""A hidden word is in no form of a report: every address that gives one out is read for it."""

import io
import re
from datetime import timedelta

import pytest
from pypdf import PdfReader

from community.clock import now
from community.consents.decide import give
from community.consents.purpose import Purpose
from community.database import fetch, fetch_value, only
from community.editing.hide import hide
from community.exports.picture import TEMPLATE, words_on
from community.masks.fold import folded, letters_of, spans_of
from community.masks.hides import Hides
from community.members.tables import Member
from community.outputs.later import CHOICES, PUBLISHED
from community.outputs.tables import Item, Kind
from community.publishing.mail import mail_report
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.find import content_of_report, report_of
from community.reports.photos import hide_in_caption
from community.reports.tables import Step
from community.roundtables.tables import Roundtable
from community.tokens.create_token import create_token
from community.tries.answer import Told, answer
from community.tries.ask import ask
from community.tries.tables import Outcome, Shown
from community.tries.take_home import take_home
from community.typeset import typeset
from tests.cast import aoi, as_, haruto, someone
from tests.photos.evening import a_published_photo
from tests.reports.evenings import a_roundtable, an_evening, came, coded, said, wrote
from tests.webhooks.receiver import a_destination

PERSON, COMPANY, PRODUCT = "沢渡 灯里", "こもれび電算", "Tide Works"
TEXT = "沢渡灯里さん（ｺもれび電算、コモレビではなくこもれび電算）が TIDE　WORKS で測る"
HERE = "/reports/hitori-cs-33"
PUBLIC = [
    HERE,
    f"{HERE}/report.md",
    f"{HERE}/report.json",
    f"{HERE}/report.wxr",
    f"{HERE}/report.pdf",
    "/reports",
    "/reports/feed.atom",
    "/reports/feed.json",
    "/kpis",
    "/library",
    "/library/lines.csv",
    "/library/lines.json",
    "/library/lines.jsonl",
    "/library/phases",
    "/tries",
    "/api/v1/reports",
    f"/api/v1{HERE}",
    "/api/v1/kpis",
    "/api/v1/library",
    "/api/v1/library/phases",
    "/api/v1/tries",
    "/sitemap.xml",
    "/events/hitori-cs-33",
    "/events/hitori-cs-33/photos",
]
OF_A_LINE = ["/library/{}", "/api/v1/library/{}", "/api/v1/library/{}/context"]
OF_A_THEME = ["/library/{}/feed.atom", "/api/v1/library/{}/evenings"]
BEGAN = now() - timedelta(days=1)


@pytest.fixture
async def evening(house):
    """An evening on which everything that has words says all three of them."""
    event = await an_evening(starts_at=BEGAN, ends_at=BEGAN + timedelta(hours=2))
    here = await a_roundtable(event, "A")
    place = await came(event, await someone(PERSON, company=COMPANY), here)
    await give(await someone("沢渡 さくら", company=COMPANY), Purpose.NAMED_IN_REPORT)
    await give(place.member, Purpose.NAMED_IN_REPORT)
    item = await wrote(here, TEXT, author=place.id)
    fields = dict.fromkeys(("text", "formula", "goal", "noise"), TEXT)
    later = dict.fromkeys({*PUBLISHED} - {*CHOICES}, TEXT)
    await wrote(
        here,
        kind="kpi",
        phase=f"{PRODUCT} 期",
        measure="quantitative",
        later=later,
        **fields,
    )
    await coded(event, TEXT, item)
    await said(event, TEXT)
    await a_published_photo(event, has_nobody=True, caption=TEXT)
    await a_destination("https://example.com/hooks", kinds=["report.published", "output.published"])
    await compile_report(event, f"{PERSON}の夜", f"# {TEXT}")
    return event


async def told_since(event) -> None:
    """Two take the line home that says the words: one tells in the same words, one is asked."""
    item = only(await Item.objects().get(Item.kind == Kind.INSIGHT))
    teller = only(await Member.objects().get(Member.name == PERSON))
    trial = await take_home(teller, event, item)
    await answer(trial, Told(Outcome.HELPED, TEXT, Shown.NAMED))
    asked = await haruto()
    await came(event, asked, only(await Roundtable.objects().first()))
    await ask((await take_home(asked, event, item)).id)
    await mail_report(str(only(await report_of(event.id)).id))


async def hidden(event) -> list[str]:
    await hide(event, PERSON, Hides.NAME)
    await hide(event, COMPANY, Hides.COMPANY)
    await hide(event, PRODUCT, Hides.OTHER)
    return [letters_of(each) for each in (PERSON, COMPANY, PRODUCT)]


async def forms(browser) -> dict[str, str]:
    """Everything that a reader gets of the report, as text."""
    lines = [row["id"] for row in await fetch("SELECT id FROM published_line")]
    themes = [row["id"] for row in await fetch("SELECT id FROM published_line WHERE kind='theme'")]
    paths = PUBLIC + [each.format(line) for each in OF_A_LINE for line in lines]
    paths += [each.format(theme) for each in OF_A_THEME for theme in themes]
    answers = {path: await browser.get(path) for path in paths}
    assert {path for path, each in answers.items() if each.status_code != 200} == set()
    texts = {path: each.text for path, each in answers.items() if not path.endswith(".pdf")}
    paper = PdfReader(io.BytesIO(answers[f"{HERE}/report.pdf"].content))
    return texts | {"paper": "\n".join(page.extract_text() for page in paper.pages)}


async def kept() -> dict[str, str]:
    """What the database gives out: the frozen report, its lines, their index, and messages."""
    row = await fetch("SELECT title, lead, content::text FROM report")
    lines = await fetch("SELECT words, phase, sought, later FROM published_line")
    told = await fetch_value("SELECT string_agg(body, ' ') FROM delivery")
    mails = await fetch(_MAILS)  # to somebody else: a mail calls its reader by name
    sent = {f"mail of a {each['what']}": f"{each['subject']} {each['text']}" for each in mails}
    return {"report": str(row), "lines": str(lines), "webhooks": str(told), **sent}


async def on_the_picture(event) -> dict[str, str]:
    """The picture's words, read from a page that is set with the same template."""
    report = only(await report_of(event.id))
    words = words_on(report, content_of_report(report))
    page = PdfReader(io.BytesIO(await typeset(TEMPLATE, words, 0))).pages[0]
    return {"picture": page.extract_text()}


def found(letters: list[str], texts: dict[str, str]) -> list[tuple[str, str]]:
    bare = {path: folded(re.sub(r"\\(?!u)", "", text)) for path, text in texts.items()}
    return [
        (path, each) for path, text in bare.items() for each in letters if [*spans_of(text, each)]
    ]


async def test_a_hidden_word_is_in_no_form_feed_index_paper_and_answer(evening, open_browser):
    letters = await hidden(evening)
    await publish(evening, Step)
    await told_since(evening)

    texts = {**await forms(open_browser()), **await kept(), **await on_the_picture(evening)}

    assert found(letters, texts) == []
    assert {"mail of a report", "mail of a trial", "picture"} < {*texts}


async def test_nor_when_it_is_hidden_after_everybody_could_read_it(evening, open_browser):
    await publish(evening, Step)
    await told_since(evening)
    letters = await hidden(evening)
    await a_published_photo(evening, has_nobody=True, caption=TEXT)
    for job in await fetch("SELECT payload FROM pgqueuer WHERE entrypoint = 'hide_in_caption'"):
        await hide_in_caption(job["payload"].decode())

    texts = {**await forms(open_browser()), **await on_the_picture(evening)}
    again = {path: told for path, told in (await kept()).items() if path in ("report", "lines")}

    assert found(letters, {**texts, **again}) == []


async def test_each_form_would_show_the_words_that_are_not_hidden(evening, open_browser):
    await publish(evening, Step)
    await told_since(evening)
    letters = [letters_of(each) for each in (PERSON, COMPANY, PRODUCT)]

    texts = {**await forms(open_browser()), **await kept(), **await on_the_picture(evening)}
    shown = {path for path, _word in found(letters, texts)}

    silent = {"/sitemap.xml", "/events/hitori-cs-33", "webhooks"}
    assert set(texts) - shown == silent


async def test_nor_is_it_found_in_the_library_or_drawn_on_the_picture(evening, open_browser):
    await hidden(evening)
    await publish(evening, Step)
    reader = open_browser()

    found = [
        len((await reader.get("/api/v1/library", params={"q": each})).json()["lines"])
        for each in ("沢渡", "こもれび電算", "tide", "〔A社〕")
    ]

    assert found == [0, 0, 0, 3]
    assert await fetch_value("SELECT title FROM report") == "〔Aさん〕の夜"


async def test_a_draft_in_an_organisers_forms_hides_it_too(evening, open_browser):
    letters = await hidden(evening)
    organiser = await as_(await aoi(), open_browser())
    paths = [f"{HERE}{form}" for form in ("", "/report.md", "/report.json", "/report.wxr")]

    texts = {path: (await organiser.get(path)).text for path in paths}

    assert found(letters, texts) == []


async def test_a_program_hides_words_and_sees_what_is_left(evening, open_browser):
    program = open_browser(authorization=f"Bearer {await create_token('desk', 'organiser')}")
    masks = "/api/v1/events/hitori-cs-33/report/masks"

    before = (await program.get(masks)).json()
    done = await program.post(masks, json={"words": COMPANY, "hides": "company"})
    after = (await program.get(masks)).json()
    refused = await program.post(masks, json={"words": "Company A"})
    undone = await program.post(f"{masks}/{after['decided'][0]['id']}/removal")

    assert [each["words"] for each in before["suspects"]] == [COMPANY, PERSON]
    assert [each["words"] for each in after["suspects"]] == [PERSON]
    assert [each.status_code for each in (done, refused, undone)] == [200, 422, 200]


_MAILS = """
    SELECT split_part(cause, ':', 1) AS what, subject, text FROM message
    WHERE cause SIMILAR TO '(report|trial):%' AND to_address = 'haruto@example.jp'
"""
