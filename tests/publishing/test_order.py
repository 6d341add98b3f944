"""Draft, the roundtables' check, the guests' approval, and only then readers."""

import asyncio
from datetime import timedelta

import pytest

from community.approvals.answer import Reply, answer
from community.approvals.ask import Question, ask
from community.checks.all_right import say_all_right
from community.checks.lines import own_sheets
from community.checks.link import checker_of
from community.clock import moved_to, now
from community.commentary.find import words_of_guest
from community.commentary.tables import Verdict
from community.editing.line import Act, decide
from community.errata.words_back import take_words_back
from community.outputs.tables import Item
from community.publishing.last_words import NewNames
from community.publishing.on_time import publish_on_time
from community.publishing.order_words import StillWaits
from community.publishing.publish import publish
from community.publishing.schedule import schedule
from community.reports.compile import compile_report
from community.reports.find import content_of_report, report_of
from community.reports.piccolo_migrations import reports_2026_11_22t20_48_00_000000 as migration
from community.reports.tables import PublishedLine, Report, Step
from community.tokens.create_token import create_token
from tests.cast import aoi, as_
from tests.checks.evenings import NEW, OLD, sent, two_roundtables
from tests.commentary.guests import a_guest, said

WORDS = "指標は会話のきっかけです。"


async def an_evening_with_words():
    """Two roundtables wrote, a guest spoke, nobody has been asked; and the draft is there."""
    event, *_roundtables = await two_roundtables()
    guest = await a_guest(event)
    await said(event, guest, WORDS)
    await compile_report(event)
    return event, guest


async def answered(event, guest, verdict, asking):
    words = await words_of_guest(event, guest.id)
    await answer(event, asking, [Reply(each.id, verdict, each.text, each.seen) for each in words])


async def all_right(links):
    for link in links.values():
        checker = await checker_of(link.rpartition("/")[2])
        for sheet in await own_sheets(checker):
            await say_all_right(checker, sheet.roundtable)


def voices(report):
    return [each.text for each in content_of_report(report).commentary]


async def test_nothing_is_published_before_everybody_was_asked_and_has_answered(house):
    event, guest = await an_evening_with_words()
    refused = []

    async def is_refused():
        with pytest.raises(StillWaits) as no:
            await publish(event)
        refused.append(no.value.sentence)

    await is_refused()
    links = await sent(event)
    await is_refused()
    await all_right(links)
    await is_refused()
    asking = await ask(event, guest, Question())
    await is_refused()
    await answered(event, guest, Verdict.APPROVED, asking)
    report = await publish(event)

    assert (voices(report), report.not_waited_for) == ([WORDS], "")
    assert [each.count("。") for each in refused] == [3, 3, 2, 2]


async def test_a_deadline_that_has_gone_by_ends_the_waiting_and_silence_is_not_published(house):
    event, guest = await an_evening_with_words()
    await sent(event)
    await ask(event, guest, Question(days=1))

    with moved_to(now() + timedelta(hours=47)), pytest.raises(StillWaits):
        await publish(event)
    with moved_to(now() + timedelta(hours=49)):
        report = await publish(event)

    assert (voices(report), report.not_waited_for) == ([], "")


async def test_an_organiser_goes_on_without_on_purpose_and_the_log_keeps_it(house, open_browser):
    event, _guest = await an_evening_with_words()
    await sent(event)
    desk = await as_(await aoi(), open_browser(accept_language="ja"))
    at = f"/events/{event.slug}/report"

    half = await desk.post(
        f"{at}/publication",
        data={"without": "check"},
        headers={"referer": f"http://community.test{at}"},
    )
    on_purpose = await desk.post(f"{at}/publication", data={"without": ["check", "approval"]})

    report = await report_of(event.id)
    assert (half.status_code, "まだ言葉の掲載をお願いしていない" in half.text) == (422, True)
    assert (on_purpose.status_code, voices(report)) == (303, [])
    log = (await desk.get("/audit")).text
    assert log.count("テーブルの確認とゲストの承認") == 1


async def test_the_desk_is_read_when_everybody_has_answered_and_when_the_deadline_is_over(
    house, open_browser
):
    event, guest = await an_evening_with_words()
    asking = await ask(event, guest, Question(days=1))
    desk = await as_(await aoi(), open_browser(accept_language="en"))
    at = f"/events/{event.slug}/report"

    with moved_to(now() + timedelta(hours=25)):
        late = await desk.get(at)
    await answered(event, guest, Verdict.APPROVED, asking)
    done = await desk.get(at)

    told = [(each.status_code, "1 comment stays out" in each.text) for each in (late, done)]
    assert told == [(200, True), (200, False)]


async def test_a_program_is_told_what_is_waited_for(house, open_browser):
    event, _guest = await an_evening_with_words()
    program = open_browser(authorization=f"Bearer {await create_token('desk', 'organiser')}")
    at = f"/api/v1/events/{event.slug}/report/publication"

    refused = await program.post(at)
    done = await program.post(at, json={"without": ["check", "approval"]})

    assert (refused.status_code, done.status_code) == (409, 201)
    assert done.json()["not_waited_for"] == "check approval"


async def test_what_a_roundtable_corrects_after_the_draft_is_published(house):
    event, _guest = await an_evening_with_words()
    await Item.update({Item.text: NEW}).where(Item.text == f"A：{OLD}")

    report = await publish(event, Step)

    lines = await PublishedLine.select(PublishedLine.words).order_by(PublishedLine.words)
    assert [each["words"] for each in lines] == [f"B：{OLD}", NEW]
    assert NEW in str(report.content)


async def test_a_name_that_the_editor_has_not_seen_is_not_published(house):
    event, _guest = await an_evening_with_words()
    await Item.update({Item.text: "harutoさんの話"}).where(Item.text == f"A：{OLD}")

    with pytest.raises(NewNames):
        await publish(event, Step)

    assert not (await report_of(event.id)).is_published


async def test_a_time_before_the_deadlines_is_refused_and_one_behind_them_is_kept(house):
    event, guest = await an_evening_with_words()
    await sent(event)
    await ask(event, guest, Question(days=3))
    soon, late = now() + timedelta(hours=50), now() + timedelta(hours=73)

    with pytest.raises(StillWaits):
        await schedule(event, soon)
    on_purpose = await schedule(event, soon, [Step.APPROVAL])
    behind = await schedule(event, late)

    assert (on_purpose.not_waited_for, behind.not_waited_for) == ("approval", "")


async def test_a_check_that_begins_before_the_time_is_waited_for(house):
    event, guest = await an_evening_with_words()
    asking = await ask(event, guest, Question())
    await answered(event, guest, Verdict.APPROVED, asking)
    await sent(event)
    report = await schedule(event, now() + timedelta(hours=49))
    at = report.publish_at
    with moved_to(now() + timedelta(hours=48)):
        check = (await sent(event)) and (now() + timedelta(hours=48))

    with moved_to(at):
        await publish_on_time(str(report.id))
        waits = await report_of(event.id)
    with moved_to(waits.publish_at):
        await publish_on_time(str(report.id))

    assert (waits.is_published, abs(waits.publish_at - check) < timedelta(minutes=1)) == (
        False,
        True,
    )
    assert (await report_of(event.id)).is_published


async def test_a_report_is_published_once_while_its_guest_says_no(house):
    event, guest = await an_evening_with_words()
    asking = await ask(event, guest, Question())
    await answered(event, guest, Verdict.APPROVED, asking)
    [words] = await words_of_guest(event, guest.id)

    await asyncio.gather(
        *(publish(event, Step) for _ in range(3)),
        answered(event, guest, Verdict.REFUSED, asking),
    )
    await take_words_back(str(words.id))

    [report] = await Report.objects()
    assert (report.is_published, voices(report), WORDS in str(report.content)) == (True, [], False)
    assert await PublishedLine.count() == 2


async def test_a_report_that_opens_while_it_is_edited_is_whole_and_the_edit_in_it_or_refused(house):
    event, _guest = await an_evening_with_words()
    item = await Item.objects().get(Item.text == f"A：{OLD}")
    report = await schedule(event, now() + timedelta(hours=1), Step)

    with moved_to(report.publish_at):
        _done, edit = await asyncio.gather(
            publish_on_time(str(report.id)),
            decide(event, item.id, Act.LEAVE_OUT, {}),
            return_exceptions=True,
        )

    lines = [each["words"] for each in await PublishedLine.select(PublishedLine.words)]
    was_in_time = isinstance(edit, Report)
    assert (f"A：{OLD}" in lines, len(lines)) == (not was_in_time, 1 if was_in_time else 2)


async def test_a_time_from_before_there_were_steps_waits_for_none(house):
    event, _guest = await an_evening_with_words()
    report = await schedule(event, now() + timedelta(hours=1), Step)
    await Report.update({Report.not_waited_for: ""}, force=True)

    await migration.keep_the_time()
    with moved_to(report.publish_at):
        await publish_on_time(str(report.id))

    assert (await report_of(event.id)).is_published
