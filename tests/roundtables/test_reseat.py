"""The seating is mended when people come late or go."""

import pytest

from community.plannings.seat import seat_everyone
from community.refusal import Conflict, Refused
from community.roundtables.reseat import reseat
from community.roundtables.who_sits import roundtables_of, who_sits
from tests.cast import an_event
from tests.roundtables.guests import chair_of, closes, comes, leaves, opens, ten_come, two_rounds


async def chairs(event):
    """Round and roundtable of everybody, by name."""
    return {
        (each.round.number, person.name): roundtable.letter
        for each in await who_sits(event)
        for roundtable in each.roundtables
        for person in roundtable.people
    }


async def test_who_comes_late_gets_a_chair_in_each_round_and_nobody_else_moves(house):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=2)
    before = await chairs(event)
    await comes(event, "late")

    done = await reseat(event)

    after = await chairs(event)
    assert {key: after[key] for key in before} == before
    assert sorted(set(after) - set(before)) == [(1, "late"), (2, "late")]
    assert (len(done.done.seated), len(done.done.moved)) == (1, 0)


async def test_who_did_not_stay_gives_the_chair_back(house):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=2)
    before = await chairs(event)
    await leaves(people[4])

    await reseat(event)

    assert await chairs(event) == {
        key: letter for key, letter in before.items() if key[1] != "guest-4"
    }


async def test_a_roundtable_that_became_too_small_is_dissolved(house):
    event = await an_event()
    people = await ten_come(event)
    first, _second = await two_rounds(event)
    await seat_everyone(event, rounds=1, size=4)
    smallest = min(await roundtables_of(first), key=lambda each: len(each.people))
    staying = smallest.people[0].registration
    for each in people:
        if each.id in {one.registration for one in smallest.people} - {staying}:
            await leaves(each)

    await reseat(event)

    left = await roundtables_of(first)
    assert smallest.letter not in [each.letter for each in left]
    assert sum(len(each.people) for each in left) == 10 - len(smallest.people) + 1


async def test_a_round_that_is_over_stays_as_it_is(house):
    event = await an_event()
    first, second = await two_rounds(event)
    await ten_come(event)
    await seat_everyone(event, rounds=2)
    await opens(first)
    await closes(first)
    late = await comes(event, "late")

    await reseat(event)

    assert await chair_of(late, first) is None
    assert (await chair_of(late, second)).roundtable.letter == "A"


async def test_who_comes_late_to_a_running_round_joins_it_and_nobody_has_to_stand_up(house):
    event = await an_event()
    first, _second = await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=2)
    await opens(first)
    before = await chairs(event)
    late = await comes(event, "late", "株式会社0")
    await leaves(people[4])

    done = await reseat(event)

    after = await chairs(event)
    running = [key for key in before if key[0] == 1]
    assert {key: after[key] for key in running} == {key: before[key] for key in running}
    assert await chair_of(late, first)
    assert (2, "guest-4") not in after
    assert done.done.words == "1人に席を用意、1席を返却"


async def test_a_roundtable_of_two_is_merged_while_its_round_runs(house):
    event = await an_event()
    people = await ten_come(event) + [await comes(event, f"more-{n}") for n in range(5)]
    first, _second = await two_rounds(event)
    await seat_everyone(event, rounds=1, size=4)
    smallest = min(await roundtables_of(first), key=lambda each: len(each.people))
    staying = {one.registration for one in smallest.people[:2]}
    await opens(first)
    for each in people:
        if each.id in {one.registration for one in smallest.people} - staying:
            await leaves(each)

    await reseat(event)

    left = {each.letter: each.people for each in await roundtables_of(first)}
    assert smallest.letter not in left
    seated = {one.registration for people in left.values() for one in people}
    assert staying <= seated


async def test_when_all_rounds_are_over_there_is_nothing_to_mend(house):
    event = await an_event()
    await ten_come(event)
    first, _second = await two_rounds(event)
    await seat_everyone(event, rounds=1)
    await opens(first)
    await closes(first)

    with pytest.raises(Conflict) as no:
        await reseat(event)

    assert no.value.sentence == "ラウンド1は終わりました。テーブルはそのまま残ります。"


async def test_mending_needs_a_seating(house):
    event = await an_event()
    await comes(event, "early")

    with pytest.raises(Refused) as no:
        await reseat(event)

    assert no.value.sentence == "まだ席が決まっていません。先に席割りをしてください。"
