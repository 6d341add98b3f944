"""The desk answers 'what needs me now?' before anything else."""

from datetime import timedelta

from community.approvals.answer import Reply, answer
from community.approvals.ask import Question, ask
from community.cancelling.cancel import cancel
from community.clock import moved_to
from community.commentary.find import commentary_of
from community.commentary.tables import Verdict
from community.database import only
from community.desk.needs import what_needs_me
from community.events.tables import Appearance, State
from community.language import speaking
from community.memberships.apply import apply
from community.outbox.queue import To, queue
from community.outbox.tables import Message
from community.publishing.publish import publish
from community.registering.register import register
from community.reports.compile import compile_report
from tests.cast import NEXT_MONTH, an_event, haruto, mei, someone
from tests.reports.evenings import an_evening, said


async def sentences() -> list[str]:
    with speaking("en"):
        return [need.sentence for need in await what_needs_me()]


async def test_nothing_waits_in_a_quiet_community(house):
    await haruto()

    assert await sentences() == []


async def test_a_request_waits_for_an_answer(house):
    await apply(await mei(), "")

    assert await sentences() == ["1 person asks to become a member."]


async def test_an_evening_comes_first_on_its_day(house):
    await an_event(title="Tonight")
    await apply(await mei(), "")

    with moved_to(NEXT_MONTH - timedelta(hours=1)):
        waiting = await sentences()

    assert [each.split()[0] for each in waiting] == ["“Tonight”", "1"]


async def test_a_draft_waits_to_be_published(house):
    await an_event(title="Soon", state=State.DRAFT)

    assert len(await sentences()) == 1


async def test_an_evening_that_is_over_waits_for_its_report_until_it_has_one(house):
    event = await an_event(title="Past")

    with moved_to(NEXT_MONTH + timedelta(days=2)):
        before = await sentences()
        event.has_report = True
        await event.save()
        after = await sentences()

    assert (len(before), after) == (1, [])


async def test_a_mail_that_nobody_took_is_told(house):
    to = To("gone@example.jp", "gone")
    await queue(to, "greeting", "signing_in/mail_sign_in.md", secret="s3cret")
    await Message.update({Message.state: "given_up"}).where(Message.cause == "greeting")

    assert await sentences() == ["1 mail could not be sent."]


async def test_a_guest_who_takes_back_what_a_report_quotes_is_heard(house):
    event = await an_evening()
    words = await said(event, "順番がそろっていました。")
    asking = await ask(event, only(await Appearance.objects().first()), Question())
    await compile_report(event)
    await publish(event)
    assert await sentences() == []

    [seen] = await commentary_of(event)
    await answer(event, asking, [Reply(words.id, Verdict.REFUSED, "", seen.seen)])

    assert await sentences() == [
        "“KPIを持ち寄る夜”: a guest has taken back words that the report quotes."
    ]


async def test_a_free_place_that_an_organiser_gives_waits_for_the_choice(house):
    event = await an_event(title="Small", kinds=({"promotion": "by_hand", "capacity": 1},))
    first, _waits = [await register(event, await someone(name)) for name in ("ren", "mei")]

    full = await sentences()
    await cancel(first)
    free = await sentences()
    with moved_to(NEXT_MONTH + timedelta(days=1)):
        over = await sentences()

    told = "A place is free, and 1 person waits for your choice: Small"
    assert (full, free, told in over) == ([], [told], False)


async def test_a_choice_is_asked_for_in_its_last_week(house):
    chosen = {"way": "nomination", "draw_at": NEXT_MONTH - timedelta(days=2), "capacity": 1}
    event = await an_event(title="Small", kinds=(chosen,))
    for name in ("ren", "mei"):
        await register(event, await someone(name))
    seen = []

    for days in (10, 8, 1):
        with moved_to(NEXT_MONTH - timedelta(days=days)):
            seen.append(await sentences())

    told = "2 people have applied, and you choose by Wed 20 Jan 2027 19:00: Small"
    assert seen == [[], [told], []]
