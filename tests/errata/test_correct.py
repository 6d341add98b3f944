"""A published report is corrected with a reason and a date; what it said stays readable."""

import io
import json
import re

import feedparser
import pytest
from pypdf import PdfReader

from community.clock import moved_to
from community.database import fetch
from community.editing.hide import hide
from community.errata.correct import correct
from community.masks.hides import Hides
from community.publishing.publish import publish
from community.refusal import Conflict, Refused
from community.reports.compile import compile_report
from community.reports.tables import Step
from community.tokens.create_token import create_token
from tests.cast import NEXT_MONTH, aoi, as_
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote

HERE, DESK = "/reports/hitori-cs-33", "/events/hitori-cs-33/report"
LINE, NAME = "rounds.0.sheets.0.items.0.text", "facts.guests.0.company"
WHY = "表記に誤りがありました。"


@pytest.fixture
async def event(house):
    """An evening whose report is out, with a line and a card."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    await wrote(here, "応答時間を測る")
    await wrote(here, **CARD)
    await compile_report(event, "夜")
    await publish(event, Step)
    return event


async def corrected(event):
    with moved_to(NEXT_MONTH):
        return await correct(event, LINE, "初回応答時間を測る", WHY, "aoi")


async def test_every_form_says_the_new_words_and_what_and_why(event, open_browser):
    await corrected(event)
    reader = open_browser(accept_language="ja")
    forms = ("", "/report.md", "/report.json", "/report.wxr", "/versions/2")

    pages = [(await reader.get(f"{HERE}{form}")).text for form in forms]
    paper = PdfReader(io.BytesIO((await reader.get(f"{HERE}/report.pdf")).content))
    pages.insert(0, "".join(page.extract_text() for page in paper.pages))

    assert ["初回応答時間を測る" in page for page in pages] == [True] * 5 + [False]
    assert [WHY in page for page in pages] == [True] * 5 + [False]
    assert "応答時間を測る" in pages[-1]


async def test_what_it_said_before_is_linked_and_read_as_it_was(event, open_browser):
    await corrected(event)
    await correct(event, NAME, "みずうみ書房", WHY, "aoi")
    page = (await open_browser().get(HERE)).text

    links = re.findall(rf'href="({HERE}/versions/\d+)"', page)
    was = [(await open_browser().get(link)).text for link in links]

    assert links == [f"{HERE}/versions/2", f"{HERE}/versions/3"]
    assert ["初回応答時間" in each for each in was] == [False, True]
    assert (await open_browser().get(f"{HERE}/versions/9")).status_code == 404


async def test_feeds_and_search_engines_learn_that_it_changed(event, open_browser):
    before = feedparser.parse((await open_browser().get("/reports/feed.atom")).text).entries[0]
    await corrected(event)

    after = feedparser.parse((await open_browser().get("/reports/feed.atom")).text).entries[0]
    [item] = (await open_browser().get("/reports/feed.json")).json()["items"]
    page = (await open_browser().get(HERE)).text
    told = json.loads(re.findall(r'ld\+json">(.*?)</script>', page)[0])

    assert (after.id, after.published) == (before.id, before.published)
    assert before.updated != after.updated == item["date_modified"] == told["dateModified"]
    assert [each["@type"] for each in told["correction"]] == ["CorrectionComment"]


async def test_the_library_keeps_the_address_and_says_the_new_words(event, open_browser):
    before = await fetch("SELECT id, words FROM published_line ORDER BY words DESC")
    await corrected(event)

    after = await fetch("SELECT id, words FROM published_line ORDER BY words DESC")
    found = (await open_browser().get("/api/v1/library", params={"q": "初回応答時間"})).json()

    changed = {row["words"] for row in after} - {row["words"] for row in before}
    assert {row["id"] for row in after} == {row["id"] for row in before}
    assert (changed, len(found["lines"])) == ({"初回応答時間を測る"}, 1)


async def test_a_word_that_must_go_is_taken_out_of_everything_it_ever_said(event, open_browser):
    await correct(event, LINE, "北風商店の応答時間を測る", WHY, "aoi")
    await correct(event, LINE, "応答時間を測る店", "北風商店ではない", "aoi")
    paths = [HERE, f"{HERE}/versions/3", f"{HERE}/report.json", "/library", "/reports/feed.atom"]
    before = [(await open_browser().get(path)).text for path in paths]

    await hide(event, "北風商店", Hides.COMPANY)

    after = [(await open_browser().get(path)).text for path in paths]
    assert ["北風商店" in each for each in before] == [True, True, True, False, True]
    assert ["北風商店" in each for each in after] == [False] * 5
    kept = await fetch("SELECT e::text || f::text AS all FROM erratum e, frozen_report f")
    assert ["北風商店" in row["all"] for row in kept] == [False] * len(kept)


@pytest.mark.parametrize(
    ("place", "text", "reason", "field"),
    [
        ("rounds.9.title", "べつ", WHY, "place"),
        ("facts.slug", "べつ", WHY, "place"),
        (LINE, "べつ", " ", "reason"),
        (LINE, "応答時間を測る", WHY, "text"),
        (LINE, "長" * 4001, WHY, "text"),
        ("figures.came", "たくさん", WHY, "text"),
        ("title", "", WHY, "text"),
    ],
)
async def test_what_is_no_correction_is_refused_at_its_field(event, place, text, reason, field):
    with pytest.raises(Refused) as no:
        await correct(event, place, text, reason, "aoi")

    assert no.value.field == field
    assert await fetch("SELECT id FROM frozen_report") == []


async def test_a_draft_is_not_corrected(house):
    event = await an_evening()
    await compile_report(event)

    with pytest.raises(Conflict):
        await correct(event, "title", "べつ", WHY, "aoi")


async def test_an_organiser_and_a_program_correct_it(event, open_browser):
    organiser = await as_(await aoi(), open_browser())
    program = open_browser(authorization=f"Bearer {await create_token('desk', 'organiser')}")
    body = {"place": "figures.came", "text": "１２名", "reason": WHY}

    form = (await organiser.get(f"{DESK}/corrections")).text
    sent = await organiser.post(f"{DESK}/corrections", data={**body, "place": "facts.venue"})
    done = await program.post(f"/api/v1{DESK}/corrections", json=body)
    seen = (await program.get(f"/api/v1{DESK}/corrections")).json()
    was = (await program.get(f"/api/v1{HERE}/versions/2")).json()

    assert form.count('<option value="facts.venue">白樺ホール') == 1
    assert (sent.status_code, done.status_code, done.json()["version"]) == (303, 200, 4)
    assert {each["place"]: each["text"] for each in seen["passages"]}["figures.came"] == "12"
    assert (seen["versions"], was["content"]["facts"]["venue"]) == ([2, 3], "白樺ホール")
