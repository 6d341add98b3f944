import asyncio
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.cancelling.cancel import cancel
from community.clock import moved_to
from community.events.tables import Event
from community.outbox.tables import Message
from community.prices.tables import DiscountCode
from community.refusal import Conflict
from community.registering.register import register
from community.registering.walk_in import add_walk_in
from community.registering.wish import Wish
from community.registrations.tables import Registration, Source, Standing
from tests.cast import NEXT_MONTH, an_event, haruto, mei, someone
from tests.letters import letters_are_written


async def reread(row):
    return await type(row).objects().get(type(row).id == row.id)


async def test_the_first_in_line_gets_the_place_and_is_told(house):
    event = await an_event(places=1)
    place = await register(event, await haruto())
    first, second = await register(event, await mei()), await register(event, await someone("ren"))

    await cancel(place)

    assert [(await reread(each)).standing for each in (place, first, second)] == [
        Standing.CANCELLED,
        Standing.CONFIRMED,
        Standing.WAITLISTED,
    ]
    assert (await reread(first)).was_promoted is True
    newest = await Message.objects().order_by(Message.queued_at, ascending=False).first()
    assert (newest.to_address, newest.subject) == (
        "mei@example.jp",
        "お席が空きました：KPIを持ち寄る夜",
    )


async def test_cancelling_twice_frees_one_place_and_mails_once(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await letters_are_written()

    await asyncio.gather(*(cancel(registration) for _ in range(5)))

    assert (await reread(event)).taken == 0
    assert await Message.count() == 2


async def test_coming_back_is_the_same_registration_with_a_new_ticket_at_the_end_of_the_line(house):
    event = await an_event(places=1)
    old, _waiting = await register(event, await haruto()), await register(event, await mei())
    await cancel(old)

    again = (
        await register(event, await someone("haruto2")),
        await register(event, await reread_member(old)),
    )

    assert again[1].id == old.id
    assert again[1].ticket_serial != old.ticket_serial
    assert (again[1].standing, again[1].turn) == (Standing.WAITLISTED, 4)


async def reread_member(registration):
    from community.members.tables import Member

    return await Member.objects().get(Member.id == registration.member)


async def test_a_cancelled_code_can_be_used_by_somebody_else(house):
    event = await an_event()
    await DiscountCode(event=event.id, code="ONE", amount_yen=500).save()
    await cancel(await register(event, await haruto(), Wish("ONE")))

    registration = await register(event, await mei(), Wish("ONE"))

    assert registration.fee_yen == 2500


async def test_once_the_evening_has_begun_nothing_is_cancelled(house):
    registration = await register(await an_event(), await haruto())

    with moved_to(NEXT_MONTH + timedelta(minutes=1)), pytest.raises(Conflict):
        await cancel(registration)

    assert (await reread(registration)).standing == Standing.CONFIRMED


async def test_a_walk_in_comes_beside_the_places(house):
    event = await an_event(places=1)
    await register(event, await haruto())

    walked_in = await add_walk_in(event, "通りすがりの人", "南風")

    assert (walked_in.standing, walked_in.source) == (Standing.CONFIRMED, Source.WALK_IN)
    assert (await reread(event)).taken == 1


async def test_who_waits_and_walks_in_waits_no_longer(house):
    event = await an_event(places=1)
    await register(event, await haruto())
    waiting = await register(event, await mei())

    walked_in = await add_walk_in(event, "mei", email="mei@example.jp")

    assert walked_in.id == waiting.id
    event = await reread(event)
    assert (event.taken, event.waiting) == (1, 0)


STEPS = st.lists(
    st.tuples(st.sampled_from(["register", "register", "cancel", "walk in"]), st.integers(0, 5)),
    max_size=25,
)


@settings(max_examples=25)
@given(steps=STEPS, places=st.integers(1, 3))
async def test_confirmed_and_free_are_always_all_places(house, steps, places):
    event = await fresh_event(places)
    people = [await someone_new(n) for n in range(6)]

    for what, who in steps:
        await do(what, event, people[who])
        await assert_sound(event)


async def fresh_event(places):
    number = await Event.count() + 1
    return await an_event(slug=f"hitori-cs-{number}", number=number, places=places)


async def someone_new(n):
    from community.database import new_id

    return await someone(f"p{n}-{new_id().hex[-8:]}")


async def do(what, event, person):
    mine = await Registration.objects().get(
        (Registration.event == event.id) & (Registration.member == person.id)
    )
    if what == "register":
        await register(event, person)
    elif what == "walk in":
        await add_walk_in(event, person.name, email=person.email)
    elif mine is not None:
        await cancel(mine)


async def assert_sound(event):
    rows = await Registration.objects().where(Registration.event == event.id)
    event = await reread(event)
    confirmed = [r for r in rows if r.has_place and r.source != Source.WALK_IN]
    waiting = [r for r in rows if r.waits]
    assert len(confirmed) + event.places_left == event.places
    assert event.waiting == len(waiting)
    assert not waiting or event.places_left == 0
