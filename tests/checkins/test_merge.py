"""What counts is the same, whatever the order in which scans arrive."""

from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from community.checkins.merge import Sighting, admissions, arrival, is_inside
from tests.cast import NEXT_MONTH

moments = some.integers(0, 3).map(lambda minutes: NEXT_MONTH + timedelta(minutes=minutes))
sightings = some.builds(
    Sighting,
    at=moments,
    id=some.integers(1, 6).map(lambda number: UUID(int=number)),
    by_name=some.sampled_from(["east", "west"]),
    admitted=some.booleans(),
    undone=some.booleans(),
    left=some.just(False),
)
passings = sightings.map(lambda seen: seen._replace(left=seen.id.int % 3 == 0))


def seen(at: datetime, number: int, **known: object) -> Sighting:
    return Sighting(at, UUID(int=number), **known)


@given(some.lists(passings, max_size=8), some.data())
def test_any_order_and_any_repetition_say_the_same(all_, data):
    again = data.draw(some.lists(some.sampled_from(all_), max_size=5)) if all_ else []
    arrived = data.draw(some.permutations(all_ + again))

    assert arrival(arrived) == arrival(all_)
    assert admissions(arrived) == admissions(all_)
    assert is_inside(arrived) == is_inside(all_)


@given(some.lists(sightings, max_size=4), some.lists(sightings, max_size=4))
def test_what_two_devices_say_is_the_earliest_that_neither_has_undone(east, west):
    both = east + west
    undone = {each.id for each in both if each.undone}
    left = [each for each in both if each.id not in undone]

    assert arrival(both) == min(left, default=None)
    assert {each.id for each in admissions(both)} <= {each.id for each in left}


def test_the_earliest_counts_and_of_the_same_instant_always_the_same():
    late, early = seen(NEXT_MONTH + timedelta(minutes=1), 1), seen(NEXT_MONTH, 3)
    twin = seen(NEXT_MONTH, 2)

    assert arrival([late, early, twin]) == arrival([twin, early, late]) == twin


def test_what_was_undone_counts_no_more_however_late_it_is_heard():
    first, second = seen(NEXT_MONTH, 1), seen(NEXT_MONTH + timedelta(minutes=5), 2)

    assert arrival([first, second, first._replace(undone=True)]) == second
    assert arrival([first, first._replace(undone=True)]) is None


def test_whoever_was_let_in_at_two_gates_was_let_in_twice():
    east, west = seen(NEXT_MONTH, 1), seen(NEXT_MONTH + timedelta(minutes=1), 2)
    again = seen(NEXT_MONTH + timedelta(minutes=2), 3, admitted=False)

    assert admissions([again, west, east]) == [east, west]


def test_whoever_was_last_seen_going_out_is_not_inside():
    came, went = seen(NEXT_MONTH, 1), seen(NEXT_MONTH + timedelta(minutes=1), 2, left=True)
    back = seen(NEXT_MONTH + timedelta(minutes=2), 3, admitted=False)

    assert [is_inside(all_) for all_ in ([], [came], [went, came], [back, went, came])] == [
        False,
        True,
        False,
        True,
    ]
    assert arrival([went, back]) == back
