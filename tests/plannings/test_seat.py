"""Seating everybody who is here."""

from datetime import timedelta
from itertools import chain

import pytest

from community.plannings.seat import seat_everyone
from community.refusal import Conflict, Refused
from community.roundtables.tables import Seating
from community.roundtables.who_sits import roundtables_of, who_sits
from tests.cast import NEXT_MONTH, an_event
from tests.outputs.at_roundtable import writer_at, wrote
from tests.roundtables.guests import (
    chair_of,
    comes,
    comes_again,
    leaves,
    opens,
    ten_come,
    two_rounds,
)

LATER = NEXT_MONTH + timedelta(days=30)


def names(roundtables):
    return [sorted(each.name for each in roundtable.people) for roundtable in roundtables]


async def test_everybody_who_is_here_has_one_chair_in_each_round(house):
    event = await an_event()
    everybody = sorted(each.member.name for each in await ten_come(event))

    await seat_everyone(event, rounds=2)

    seated = [sorted(chain(*names(each.roundtables))) for each in await who_sits(event)]
    assert seated == [everybody, everybody]


async def test_colleagues_sit_apart_and_the_hosts_at_a_roundtable_each(house):
    event = await an_event()
    await ten_come(event)

    seating = await seat_everyone(event, rounds=1)

    first, second = (await who_sits(event))[0].roundtables
    companies = [[person.company for person in each.people] for each in (first, second)]
    assert [len(set(each)) for each in companies] == [5, 5]
    assert [each.people[0].is_host for each in (first, second)] == [True, True]
    assert seating.same_company == 0


async def test_nobody_meets_twice_when_that_is_possible(house):
    event = await an_event()
    for n in range(16):
        await comes(event, f"guest-{n}")

    seating = await seat_everyone(event, rounds=2, size=4)

    assert seating.repeats == 0


async def test_people_who_met_on_an_earlier_evening_are_mixed_with_others(house):
    before = await an_event()
    people = [await comes(before, f"guest-{n}") for n in range(8)]
    await seat_everyone(before, rounds=1, size=4)
    old_neighbours = names((await who_sits(before))[0].roundtables)
    tonight = await an_event("hitori-cs-34", number=34, starts_at=before.ends_at, ends_at=LATER)
    for each in people:
        await comes_again(tonight, each)

    await seat_everyone(tonight, rounds=1, size=4)

    new_neighbours = names((await who_sits(tonight))[0].roundtables)
    shared = [len(set(old) & set(new)) for old in old_neighbours for new in new_neighbours]
    assert shared == [2, 2, 2, 2]


async def test_the_same_people_seated_again_find_the_same_chairs(house):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=2)
    before = await who_sits(event)

    await seat_everyone(event, rounds=2)

    assert [each.roundtables for each in await who_sits(event)] == [
        each.roundtables for each in before
    ]


async def test_missing_rounds_are_begun_and_a_round_left_out_is_cleared(house):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=2)

    await seat_everyone(event, rounds=1)

    assert [len(each.roundtables) for each in await who_sits(event)] == [2, 0]


async def test_a_round_that_has_begun_keeps_its_roundtables(house):
    event = await an_event()
    first, _second = await two_rounds(event)
    await ten_come(event)
    await seat_everyone(event, rounds=2)
    await opens(first)
    before = await roundtables_of(first)
    await comes(event, "late")

    await seat_everyone(event, rounds=2, size=4, seed=9)

    assert await roundtables_of(first) == before
    assert await Seating.select(Seating.size, Seating.seed).order_by(Seating.made_at) == [
        {"size": 5, "seed": 1},
        {"size": 4, "seed": 9},
    ]


async def test_when_every_round_has_begun_nobody_is_seated_anew(house):
    event = await an_event()
    first, _second = await two_rounds(event)
    await ten_come(event)
    await seat_everyone(event, rounds=1)
    await opens(first)

    with pytest.raises(Conflict) as no:
        await seat_everyone(event, rounds=1)

    assert no.value.sentence == "ラウンド1はもう始まっています。テーブルはそのまま残ります。"


async def test_nobody_can_be_seated_while_nobody_is_here(house):
    event = await an_event()

    with pytest.raises(Refused) as no:
        await seat_everyone(event, rounds=2)

    assert no.value.sentence == "まだ誰も来ていません。先に受付をしてください。"
    assert await Seating.count() == 0


@pytest.mark.parametrize(
    ("rounds", "size", "field"), [(0, 5, "rounds"), (9, 5, "rounds"), (2, 3, "size")]
)
async def test_odd_wishes_are_refused_at_their_field(house, rounds, size, field):
    event = await an_event()
    await ten_come(event)

    with pytest.raises(Refused) as no:
        await seat_everyone(event, rounds, size)

    assert no.value.field == field


async def test_a_person_finds_the_own_chair(house):
    event = await an_event()
    first, _second = await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)

    chair = await chair_of(people[3], first)

    [mine] = [each for each in await roundtables_of(first) if each.id == chair.roundtable.id]
    assert [each.registration for each in mine.people].count(people[3].id) == 1


async def test_a_roundtable_that_wrote_something_before_its_round_is_not_taken_away(house):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=1, size=4)
    last = (await who_sits(event))[0].roundtables[-1]
    await wrote(await writer_at(last), "初回応答時間")
    for each in people[4:]:
        await leaves(each)

    with pytest.raises(Conflict):
        await seat_everyone(event, rounds=1, size=4)

    assert len((await who_sits(event))[0].roundtables) == 2
