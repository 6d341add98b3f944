"""Members who asked for it are registered for each event, in the order of asking."""

from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.clock import moved_to, now
from community.database import fetch
from community.events.publish import publish
from community.memberships.leave import leave
from community.patterns.follow import register_each_time
from community.patterns.tables import Follower
from community.patterns.tell import after_publication
from community.places.announce import announce
from community.refusal import Refused
from community.registering.register import register
from community.registrations.find import by_member
from community.registrations.tables import Registration
from tests.cast import a_series, an_event, as_, haruto, mei, someone
from tests.events.plans import a_plan
from tests.patterns.mails import mails_to, path_in


async def members(*names):
    """They ask one after the other, an hour apart, the last named first."""
    people = [await someone(name, standing="member") for name in names]
    for hours, person in enumerate(reversed(people)):
        with moved_to(now() + timedelta(hours=hours)):
            await register_each_time(await a_series(), person)
    return people


async def standings():
    rows = await fetch(
        "SELECT m.name, r.standing FROM registration r JOIN member m ON m.id = r.member"
        " ORDER BY r.turn"
    )
    return [tuple(row) for row in rows]


async def test_they_are_registered_in_the_order_of_asking_when_it_is_published(house):
    await members("ren", "kaito", "yui")
    event = await publish(await announce(a_plan(places=2)))

    await after_publication(str(event.id))
    await after_publication(str(event.id))

    assert await standings() == [
        ("yui", "confirmed"),
        ("kaito", "confirmed"),
        ("ren", "waitlisted"),
    ]
    assert [len(await mails_to(f"{name}@example.jp")) for name in ("yui", "kaito", "ren")] == [
        1
    ] * 3


async def test_publishing_asks_the_worker_for_it(house):
    event = await announce(a_plan())

    await publish(event)

    jobs = await fetch("SELECT payload FROM pgqueuer WHERE entrypoint = 'event_published'")
    assert [bytes(job["payload"]).decode() for job in jobs] == [str(event.id)]


async def test_the_mail_gives_the_place_back_with_one_tap(open_browser):
    [member] = await members("haruto")
    event = await an_event()
    await after_publication(str(event.id))
    [mail] = await mails_to("haruto@example.jp")

    page = await open_browser().get(path_in(mail, "/returning/"))
    untouched = (await by_member(event, member)).has_place
    answer = await open_browser().post(path_in(mail, "/returning/"))

    assert (page.text.count("<form method"), untouched, answer.status_code) == (1, True, 303)
    assert (await by_member(event, member)).is_cancelled
    assert (await Follower.objects().first()).registers is True


async def test_or_for_good(open_browser):
    await members("haruto")
    await after_publication(str((await an_event()).id))
    [mail] = await mails_to("haruto@example.jp")

    await open_browser().post(path_in(mail, "/returning/"), data={"and_no_more": "1"})

    follower = await Follower.objects().first()
    assert (follower.registers, follower.is_person) == (False, True)


async def test_a_place_that_was_given_back_does_not_come_again(house):
    [member] = await members("haruto")
    event = await an_event()
    await after_publication(str(event.id))
    await cancel(await by_member(event, member))

    await after_publication(str(event.id))

    assert await standings() == [("haruto", "cancelled")]


async def test_who_is_no_member_any_more_is_told_instead(house):
    [member] = await members("haruto")
    await leave(member)
    before = len(await mails_to("haruto@example.jp"))

    await after_publication(str((await an_event()).id))

    *_, told = await mails_to("haruto@example.jp")
    assert (await Registration.count(), told.subject[:7]) == (0, "次回のお知らせ")
    assert len(await mails_to("haruto@example.jp")) == before + 1


async def test_a_mail_that_was_asked_for_by_hand_says_nothing_of_it(house):
    await register(await an_event(), await haruto())

    [mail] = await mails_to("haruto@example.jp")

    assert mail.text.count("/returning/") == 0


async def test_only_members_may_ask(open_browser):
    series, guest = await a_series(), await mei()

    with pytest.raises(Refused):
        await register_each_time(series, guest)

    page = await (await as_(guest, open_browser())).get("/series/hitori-cs/following")
    assert page.text.count("毎回、自動で申し込む") == 0
    assert await Follower.count() == 0


async def test_nothing_happens_for_what_was_called_off_meanwhile_or_is_over(house):
    await members("haruto")

    await after_publication(str((await an_event(state="called_off")).id))
    past = now() - timedelta(days=2)
    over = await an_event(
        "hitori-cs-1", number=1, starts_at=past, ends_at=past + timedelta(hours=1)
    )
    await after_publication(str(over.id))

    assert (await standings(), await mails_to("haruto@example.jp")) == ([], [])
