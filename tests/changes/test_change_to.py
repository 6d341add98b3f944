"""Somebody changes to another kind of place: same ticket, another price, and the next moves up."""

import asyncio

import pytest

from community.additions.add import add
from community.changes.change_to import change_to
from community.database import fetch_value
from community.members.tables import Member
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.refusal import Conflict
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.tables import Registration
from tests.cast import NEXT_MONTH, an_event, as_, haruto, mei, someone

TALK = {"name": "議論", "capacity": 1}
LISTEN = {"name": "聴講", "capacity": 1, "fee_yen": 1000, "member_fee_yen": 500}


async def an_evening(*more, **known):
    event = await an_event(kinds=(TALK, LISTEN, *more), **known)
    return event, await kinds_of(event)


async def reread(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def test_the_ticket_stays_and_the_price_is_that_of_the_other_kind(house):
    event, (_talk, listen) = await an_evening()
    mine = await register(event, await haruto())
    ticket = mine.ticket_serial

    await change_to(mine, listen)

    mine = await reread(mine)
    assert (mine.kind, mine.fee_yen, mine.ticket_serial) == (listen.id, 500, ticket)
    assert [(kind.taken, kind.free) for kind in await kinds_of(event)] == [(0, 1), (1, 0)]
    assert await fetch_value("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'settle'") == 1
    mail = await Message.objects().order_by(Message.queued_at, ascending=False).first()
    assert (mail.subject, "「議論」から「聴講」" in mail.text) == (
        "参加枠を変更しました：KPIを持ち寄る夜",
        True,
    )


async def test_the_place_that_is_left_goes_to_the_next_in_its_line(house):
    event, (_talk, listen) = await an_evening()
    mine = await register(event, await haruto())
    waits = await register(event, await mei())

    await change_to(mine, listen)

    assert (await reread(waits)).has_place


async def test_a_full_kind_is_refused_and_nothing_changes(house):
    event, (talk, listen) = await an_evening()
    mine = await register(event, await haruto())
    await register(event, await mei(), Wish(kind=listen))

    with pytest.raises(Conflict):
        await change_to(mine, listen)

    mine = await reread(mine)
    assert (mine.kind, mine.fee_yen, mine.standing) == (talk.id, 2000, "confirmed")


async def test_in_a_full_room_who_has_a_place_may_still_change(house):
    event, (_talk, listen) = await an_evening(places=1)
    mine = await register(event, await haruto())

    await change_to(mine, listen)

    assert ((await reread(mine)).has_place, event.places) == (True, 1)


async def test_who_waits_gets_what_is_free_elsewhere_or_the_end_of_its_line(house):
    event, (_talk, listen) = await an_evening()
    await register(event, await haruto())
    first = await register(event, await mei())
    second = await register(event, await someone("late"))
    assert (first.standing, second.standing) == ("waitlisted", "waitlisted")

    first, second = await change_to(first, listen), await change_to(second, listen)

    assert (first.standing, second.standing) == ("confirmed", "waitlisted")


async def test_who_waits_may_apply_for_a_draw_instead(house):
    drawn = {"name": "抽選", "way": "lottery", "draw_at": NEXT_MONTH, "draw_seed": "s"}
    event, (_talk, _listen, lottery) = await an_evening(drawn)
    has_place = await register(event, await haruto())
    waits = await register(event, await mei())

    waits = await change_to(waits, lottery)

    assert (waits.standing, has_place.standing) == ("applied", "confirmed")


async def test_what_is_taken_in_addition_stays(house):
    party = {"name": "懇親会", "is_beside": True, "position": 9, "fee_yen": 4000}
    event, (_talk, listen, beside) = await an_evening({**party, "member_fee_yen": 4000})
    mine = await register(event, await haruto())
    await add(mine, beside)

    await change_to(mine, listen)

    assert (await reread(mine)).fee_yen == 500 + 4000


async def test_two_who_change_places_with_each_other_at_once_never_oversell(house):
    event, (talk, listen) = await an_evening()
    one = await register(event, await haruto(), Wish(kind=talk))
    other = await register(event, await mei(), Wish(kind=listen))

    await asyncio.gather(change_to(one, listen), change_to(other, talk), return_exceptions=True)

    assert [kind.taken for kind in await kinds_of(event)] == [1, 1]


async def test_somebody_changes_on_the_ticket_and_nobody_else_does(open_browser):
    event, (_talk, listen) = await an_evening()
    mine = await register(event, await mei())
    browser = await as_(await Member.objects().get(Member.id == mine.member), open_browser())
    path = f"/registrations/{mine.id}"

    offered = (await browser.get(path)).text
    stranger = await open_browser().post(f"{path}/kind", data={"kind": str(listen.id)})
    nonsense = await browser.post(f"{path}/kind", data={"kind": "x"})
    changed = await browser.post(f"{path}/kind", data={"kind": str(listen.id)})

    assert f'value="{listen.id}"' in offered
    assert stranger.status_code in {401, 404}
    assert [nonsense.status_code, changed.status_code] == [422, 303]
    assert (await reread(mine)).kind == listen.id
