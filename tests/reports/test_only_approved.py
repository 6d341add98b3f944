"""Words a guest has not approved stand in nothing that a reader can open, in whatever form."""

import io

import msgspec
import pytest
from pypdf import PdfReader

from community.access.rights import rights
from community.commentary.tables import GuestAnswer, Verdict
from community.database import execute
from community.editing.hide import hide
from community.errata.correct import correct
from community.masks.hides import Hides
from community.publishing.publish import publish
from community.refusal import Refused
from community.reports.compile import compile_report
from community.reports.find import content_of_report
from community.reports.tables import Step
from tests.reports.evenings import CARD, a_roundtable, an_evening, said, wrote

YES, NO, OPEN, CHANGED, LATE = "掲載可の言葉", "断った言葉", "無言の言葉", "変えた言葉", "後の言葉"
SECRET = (NO, OPEN, CHANGED)


async def with_an_answer(event, text, verdict=Verdict.APPROVED, words=None):
    given = await said(event, text)
    await execute("DELETE FROM guest_answer WHERE commentary = $1", given.id)
    if words:
        await GuestAnswer(commentary=given.id, verdict=verdict, words=words).save()
    return given


async def an_evening_with_all_answers():
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)
    await with_an_answer(event, YES, words=YES)
    await with_an_answer(event, NO, Verdict.REFUSED, words=NO)
    await with_an_answer(event, OPEN)
    await with_an_answer(event, CHANGED, words="前の言葉")
    return event


def open_to_readers():
    """Every address that anybody may read, where its event or report alone has to be named."""
    paths = [route.split(" ")[1] for route in rights() if route.startswith("GET ")]
    readable = [each for each in paths if "anybody" in rights()[f"GET {each}"].who]
    plain = [each for each in readable if "{" not in each.replace("{slug}", "")]
    return sorted(set(plain) - {"/live", "/parts", "/door-worker.js", "/ticket-worker.js"})


def text_of(answer):
    if answer.headers.get("content-type") == "application/pdf":
        pages = PdfReader(io.BytesIO(answer.content)).pages
        return "".join("".join(page.extract_text() for page in pages).split())
    return answer.content.decode("utf-8", "replace") + str(answer.headers)


async def test_words_that_are_not_approved_are_in_no_form_of_the_report(house, open_browser):
    event = await an_evening_with_all_answers()
    await compile_report(event)
    await publish(event, Step)
    reader = open_browser()

    found = {}
    for path in open_to_readers():
        told = text_of(await reader.get(path.replace("{slug}", event.slug)))
        found[path] = [words for words in (YES, *SECRET) if words in told]

    there = {path for path, words in found.items() if YES in words}
    forms = {
        f"/reports/{{slug}}{form}" for form in ("", "/report.json", "/report.md", "/report.pdf")
    }
    assert there >= forms | {"/reports/{slug}/report.wxr", "/api/v1/reports/{slug}"}
    assert {path: words for path, words in found.items() if set(words) & set(SECRET)} == {}


async def test_who_refuses_after_the_draft_was_made_is_not_published_either(house):
    event = await an_evening()
    words = await with_an_answer(event, LATE, words=LATE)
    draft = await compile_report(event)
    assert [each.text for each in content_of_report(draft).commentary] == [LATE]

    await execute("UPDATE guest_answer SET verdict = 'refused' WHERE commentary = $1", words.id)
    report = await publish(event, Step)

    assert content_of_report(report).commentary == ()
    assert LATE not in msgspec.json.encode(report.content).decode()


async def test_what_is_approved_after_the_draft_was_made_comes_without_hidden_words(house):
    event = await an_evening()
    await compile_report(event)
    await hide(event, "小松工房", Hides.COMPANY)
    await with_an_answer(event, "小松工房の話がよかった", words="小松工房の話がよかった")

    [voice] = content_of_report(await publish(event, Step)).commentary

    assert (voice.text.count("小松工房"), voice.text[-7:]) == (0, "の話がよかった")


async def test_a_correction_puts_no_words_into_a_guests_mouth_and_can_take_them_away(house):
    event = await an_evening()
    words = await with_an_answer(event, YES, words=YES)
    await compile_report(event)
    await publish(event, Step)

    with pytest.raises(Refused):
        await correct(event, "commentary.0.text", NO, "言い直し", "aoi")
    await execute("UPDATE guest_answer SET words = $2 WHERE commentary = $1", words.id, NO)
    await execute("UPDATE commentary SET text = $2 WHERE id = $1", words.id, NO)
    put_right = await correct(event, "commentary.0.text", NO, "言い直し", "aoi")
    taken_away = await correct(event, "commentary.0.text", "", "取り下げ", "aoi")

    told = [content_of_report(each).commentary for each in (put_right, taken_away)]
    assert [[voice.text for voice in voices] for voices in told] == [[NO], []]
