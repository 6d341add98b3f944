"""Who of those who wait is served first."""

from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.database import execute
from community.members.tables import Standing
from community.places.kinds import first_kind
from community.refusal import Conflict
from community.registering.register import register
from community.registrations.tables import Registration
from community.waitlist.promote import promote_one
from community.waitlist.turns import in_turn, place_in_line
from tests.cast import NEXT_MONTH, an_event, someone


async def reread(row):
    return await type(row).objects().get(type(row).id == row.id)


async def a_line(event, *names, **known):
    return [await register(event, await someone(name, **known)) for name in names]


async def test_members_come_first_where_the_kind_says_so(house):
    event = await an_event(places=1, kinds=({"priority": "members"},))
    first, guest = await a_line(event, "aoi", "ren")
    (member,) = await a_line(event, "mei", standing=Standing.MEMBER)
    assert [await place_in_line(each) for each in (first, guest, member)] == [0, 2, 1]

    await cancel(first)

    assert (await reread(member)).standing == "confirmed"


async def test_who_was_turned_away_last_time_comes_first(house):
    before = await an_event(
        "hitori-cs-32", number=32, places=1, starts_at=NEXT_MONTH - timedelta(days=30),
        ends_at=NEXT_MONTH - timedelta(days=29),
    )  # fmt: skip
    ren = await someone("ren")
    await a_line(before, "aoi")
    await register(before, ren)
    event = await an_event(places=1, kinds=({"priority": "turned_away"},))
    await a_line(event, "sora", "mei")

    again = await register(event, ren)

    assert await place_in_line(again) == 1


async def test_by_lot_the_seed_decides_and_not_who_came_early(house):
    event = await an_event(places=1, kinds=({"promotion": "by_lot", "draw_seed": "a"},))
    line = await a_line(event, *(f"p{n}" for n in range(12)))
    kind = await first_kind(event)
    drawn = await in_turn(kind)
    assert (sorted(drawn), drawn == await in_turn(kind)) == (sorted(r.id for r in line[1:]), True)

    await execute("UPDATE place_kind SET draw_seed = 'b' WHERE id = $1", kind.id)

    assert await in_turn(kind) != drawn


async def test_by_hand_nobody_moves_up_until_somebody_is_chosen(house):
    event = await an_event(places=1, kinds=({"promotion": "by_hand"},))
    first, second, third = await a_line(event, "aoi", "ren", "mei")
    with pytest.raises(Conflict):
        await promote_one(third)
    await cancel(first)
    assert (await reread(second)).standing == "waitlisted"

    await promote_one(third)

    assert [(await reread(each)).standing for each in (second, third)] == [
        "waitlisted",
        "confirmed",
    ]
    with pytest.raises(Conflict):
        await promote_one(third)


async def test_nobody_takes_the_freed_place_before_those_who_wait_for_the_choice(house):
    event = await an_event(places=1, kinds=({"promotion": "by_hand"},))
    first, _second = await a_line(event, "aoi", "ren")
    await cancel(first)

    (late,) = await a_line(event, "mei")

    assert (await Registration.objects().get(Registration.id == late.id)).standing == "waitlisted"
