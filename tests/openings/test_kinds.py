"""An event has one or more kinds of place; each has its own fee, capacity and waitlist."""

import asyncio

import pytest

from community.cancelling.cancel import cancel
from community.changes.change import change
from community.database import execute
from community.events.kind_plan import KindPlan, Way
from community.events.revise import call_off
from community.openings.offers import offers_of
from community.places.announce import announce
from community.places.kinds import kinds_of
from community.refusal import Refused
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.standing import MOVES, Impossible, Move, Standing, after
from community.registrations.tables import Registration
from community.waitlist.turns import place_in_line
from tests.cast import an_event, someone
from tests.events.plans import a_plan

TALK = {"name": "議論", "capacity": 2}
LISTEN = {"name": "聴講", "capacity": 2, "fee_yen": 1000, "member_fee_yen": 500}


async def standing_of(registration):
    return (await Registration.objects().get(Registration.id == registration.id)).standing


async def test_a_plan_without_kinds_is_an_event_with_one(house):
    event = await announce(a_plan(places=12, fee_yen=3000, member_fee_yen=2000))

    (kind,) = await kinds_of(event)
    assert (kind.name, kind.capacity, kind.fee_yen, kind.member_fee_yen) == ("", 12, 3000, 2000)


async def test_an_evening_that_was_called_off_has_no_place_left_for_anybody(house):
    event = await an_event()

    before = [each.chance for each in await offers_of(event, None)]
    after = [each.chance for each in await offers_of(await call_off(event, "台風"), None)]

    assert (before, after) == (["place"], ["closed"])


async def test_the_first_kind_lends_the_event_its_fees(house):
    kinds = (KindPlan("議論", fee_yen=4000, capacity=8), KindPlan("聴講", fee_yen=1000))
    event = await announce(a_plan(places=12, kinds=kinds))

    assert (event.fee_yen, event.member_fee_yen) == (4000, 4000)
    assert [kind.capacity for kind in await kinds_of(event)] == [8, 12]


async def test_each_kind_has_its_own_price_and_places(house):
    event = await an_event(kinds=(TALK, LISTEN))
    talk, listen = await kinds_of(event)

    three = [await register(event, await someone(f"p{n}"), Wish(kind=talk)) for n in range(3)]
    heard = await register(event, await someone("mei"), Wish(kind=listen))

    assert [each.standing for each in three] == ["confirmed", "confirmed", "waitlisted"]
    assert (heard.standing, heard.fee_yen, three[0].fee_yen) == ("confirmed", 1000, 3000)
    assert [(k.taken, k.waiting) for k in await kinds_of(event)] == [(2, 1), (1, 0)]


async def test_a_place_goes_to_who_waits_for_its_kind(house):
    event = await an_event(kinds=(TALK, LISTEN))
    talk, listen = await kinds_of(event)
    talkers = [await register(event, await someone(f"t{n}"), Wish(kind=talk)) for n in range(3)]
    listeners = [await register(event, await someone(f"l{n}"), Wish(kind=listen)) for n in range(4)]
    assert await place_in_line(listeners[3]) == 2

    await cancel(listeners[0])

    assert await standing_of(listeners[2]) == Standing.CONFIRMED
    assert await standing_of(talkers[2]) == Standing.WAITLISTED


async def test_a_full_room_is_full_for_every_kind_and_the_earliest_turn_comes_first(house):
    event = await an_event(places=3, kinds=(TALK, LISTEN))
    talk, listen = await kinds_of(event)
    first, second, third = [
        await register(event, await someone(f"p{n}"), Wish(kind=kind))
        for n, kind in enumerate((talk, talk, listen))
    ]
    listens = await register(event, await someone("early"), Wish(kind=listen))
    talks = await register(event, await someone("late"), Wish(kind=talk))

    await cancel(first)

    # The room had a place, and a seat to talk: who waits to listen came first and has room too.
    assert await standing_of(listens) == Standing.CONFIRMED
    assert await standing_of(talks) == Standing.WAITLISTED
    assert {await standing_of(each) for each in (second, third)} == {Standing.CONFIRMED}


async def test_twenty_at_once_get_the_places_of_two_kinds_and_of_the_room(house):
    event = await an_event(places=3, kinds=(TALK, LISTEN))
    kinds = await kinds_of(event)
    people = [await someone(f"p{n}") for n in range(20)]

    had = await asyncio.gather(
        *(register(event, person, Wish(kind=kinds[n % 2])) for n, person in enumerate(people))
    )

    places = [each for each in had if each.has_place]
    assert len(places) == 3
    assert max(sum(each.kind == kind.id for each in places) for kind in kinds) == 2


async def test_the_database_itself_oversells_no_kind(house):
    event = await an_event(kinds=(TALK,))

    with pytest.raises(Exception, match="kind_never_oversold"):
        await execute("UPDATE place_kind SET taken = 3 WHERE event = $1", event.id)


async def test_a_kind_grows_with_the_room_it_filled(house):
    event = await announce(a_plan(places=12))

    event = await change(event, a_plan(places=20, fee_yen=500, member_fee_yen=None))

    (kind,) = await kinds_of(event)
    assert (kind.capacity, kind.fee_yen, event.fee_yen) == (20, 500, 500)


async def test_a_kind_somebody_registered_for_is_not_dropped(house):
    event = await an_event(kinds=(TALK, LISTEN))
    talk, _listen = await kinds_of(event)
    await register(event, await someone("haruto"), Wish(kind=talk))

    with pytest.raises(Refused, match="議論"):
        await change(event, a_plan(places=10, kinds=(KindPlan("聴講", capacity=2),)))

    assert [kind.name for kind in await kinds_of(event)] == ["議論", "聴講"]


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (KindPlan(capacity=13), "capacity"),
        (KindPlan(fee_yen=100, member_fee_yen=200), "member_fee_yen"),
        (KindPlan(way=Way.LOTTERY), "draw_at"),
        (KindPlan(first_come_places=13), "first_come_places"),
        (KindPlan(is_beside=True), "is_beside"),
        (KindPlan(tax_percent=-1), "tax_percent"),
    ],
)
async def test_a_kind_that_makes_no_sense_is_refused_at_its_field(house, kind, field):
    with pytest.raises(Refused) as refused:
        await announce(a_plan(places=12, kinds=(kind,)))

    assert refused.value.field == field


def test_every_move_leads_from_somewhere_and_nobody_cancels_twice():
    assert all(sources for sources, _target in MOVES.values())
    assert {target for _sources, target in MOVES.values()} == set(Standing)

    with pytest.raises(Impossible):
        after(Standing.CANCELLED, Move.CANCEL)
