"""A guest takes words back after the report is out: readers see that something went, not what."""

import pytest
from msgspec.structs import replace

from community.approvals.answer import Reply, answer
from community.approvals.ask import Question, ask
from community.commentary.find import commentary_of
from community.commentary.tables import GuestAnswer, Verdict
from community.database import fetch_value, only
from community.editing.hide import hide
from community.errata.correct import correct
from community.errata.words_back import take_words_back
from community.events.tables import Appearance
from community.masks.hides import Hides
from community.outputs.tables import Commentary
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.find import content_of_report, report_of, text_of
from community.reports.tables import Step
from tests.commentary.guests import a_guest
from tests.reports.evenings import CARD, a_roundtable, an_evening, said, wrote

HERE = "/reports/hitori-cs-33"
WORDS, OTHERS = "取り下げたい言葉です。", "残る言葉です。"
FORMS = ("", "/report.md", "/report.json", "/report.wxr", "/versions/2")


@pytest.fixture
async def event(house):
    """A published report that quotes a guest twice, and was corrected since."""
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)
    first = await said(event, WORDS)
    await said(event, OTHERS)
    await compile_report(event, "夜")
    await publish(event)
    await correct(event, "title", "夜更け", "誤字", "aoi")
    asking = await ask(event, only(await Appearance.objects().first()), Question())
    seen = next(each for each in await commentary_of(event) if each.id == first.id)
    await answer(event, asking, [Reply(first.id, Verdict.REFUSED, "", seen.seen)])
    return event


async def jobs_are_done():
    order = await fetch_value("SELECT payload FROM pgqueuer WHERE entrypoint = 'take_words_back'")
    for _twice in range(2):
        await take_words_back(order.decode())


async def test_they_are_in_no_form_and_no_earlier_version_and_what_others_said_stays(
    event, open_browser
):
    before = [(await open_browser().get(f"{HERE}{form}")) for form in FORMS]
    await jobs_are_done()

    pages = [(await open_browser().get(f"{HERE}{form}")) for form in FORMS]

    assert [each.text.count(WORDS) > 0 for each in before] == [True] * 5
    assert [each.status_code for each in pages] == [200] * 5
    assert [(each.text.count(WORDS), OTHERS in each.text) for each in pages] == [(0, True)] * 5
    assert (
        await fetch_value("SELECT count(*) FROM report WHERE content::text LIKE $1", f"%{WORDS}%")
        == 0
    )


async def test_readers_are_told_that_something_was_taken_back_once(event, open_browser):
    await jobs_are_done()
    page = (await open_browser().get(HERE)).text

    assert page.count("ゲストがご自身の言葉を取り下げました。") == 1
    assert await fetch_value("SELECT count(*) FROM erratum") == 2


@pytest.mark.parametrize("is_old", [False, True])
async def test_whoever_said_the_same_stays_and_a_hidden_word_keeps_nobodys_words(
    house, open_browser, is_old
):
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)
    first = await said(event, WORDS)
    await (compile_report(event) if is_old else said_by_another(event))
    await compile_report(event)
    await hide(event, "言葉", Hides.OTHER)
    report = await publish(event, Step)
    if is_old:
        await forget_who_said_it(report)
    refused = {GuestAnswer.verdict: Verdict.REFUSED}
    await GuestAnswer.update(refused).where(GuestAnswer.commentary == first.id)

    await take_words_back(str(first.id))

    content = content_of_report(await report_of(event.id))
    assert [each.guest.name for each in content.commentary] == ([] if is_old else ["野原 灯"])


@pytest.mark.parametrize(("name", "left"), [("藤崎 伊織", ["野原 灯"]), ("藤崎", [])])
async def test_in_a_report_that_does_not_say_who_its_name_tells_and_without_one_both_go(
    house, name, left
):
    event = await an_evening()
    await wrote(await a_roundtable(event, "A"), **CARD)
    first = await said(event, WORDS)
    await said_by_another(event)
    await compile_report(event)
    await forget_who_said_it(await publish(event, Step))
    await Appearance.update({Appearance.name: name}).where(Appearance.id == first.guest.id)
    refused = {GuestAnswer.verdict: Verdict.REFUSED}
    await GuestAnswer.update(refused).where(GuestAnswer.commentary == first.id)

    await take_words_back(str(first.id))

    content = content_of_report(await report_of(event.id))
    assert [each.guest.name for each in content.commentary] == left


async def said_by_another(event):
    another = await a_guest(event)
    words = Commentary(event=event, guest=another, text=WORDS)
    await words.save()
    await GuestAnswer(commentary=words.id, verdict=Verdict.APPROVED, words=WORDS).save()


async def forget_who_said_it(report):
    content = content_of_report(report)
    voices = tuple(replace(each, said=None) for each in content.commentary)
    report.content = text_of(replace(content, commentary=voices))
    await report.save()
