"""Everybody plays once a week, and where it is promised nobody meets anybody twice."""

from collections import Counter
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.seating.golfers.columns import slopes
from community.seating.golfers.field import field
from community.seating.golfers.play import play, playing
from community.seating.golfers.weeks import Weeks, most_weeks, repeats

SIX = [(5, 3, 7), (6, 3, 8), (7, 3, 9), (8, 4, 8), (8, 4, 10), (8, 8, 9)]
MORE = [(6, 4, 7), (9, 3, 13), (9, 4, 11), (15, 3, 22)]


def everybody_plays(weeks: Weeks, groups: int, size: int) -> bool:
    """Once a week, in groups of that size."""
    return all(
        sorted(person for group in week for person in group) == list(range(groups * size))
        and [len(group) for group in week] == [size] * groups
        for week in weeks
    )


def met_again(weeks: Weeks) -> int:
    """Counted anew, pair by pair."""
    met = Counter(
        frozenset(pair) for week in weeks for group in week for pair in combinations(group, 2)
    )
    return sum(times - 1 for times in met.values())


@pytest.mark.parametrize(("groups", "size", "weeks"), SIX + MORE)
def test_nobody_meets_anybody_twice_where_that_can_be(groups, size, weeks):
    *_, found = playing(groups, size, weeks, seed=1)

    assert len(found) == weeks
    assert everybody_plays(found, groups, size)
    assert met_again(found) == 0


@given(st.integers(1, 5), st.integers(1, 5), st.integers(1, 6), st.integers(0, 9))
@settings(max_examples=40, deadline=None)
def test_any_shape_has_a_plan_whose_repeats_are_counted_right(groups, size, weeks, seed):
    found = play(groups, size, weeks, seed, looks=1)

    assert len(found) == weeks
    assert everybody_plays(found, groups, size)
    assert repeats(found) == met_again(found)
    assert repeats(found) == 0 or weeks > 1
    assert repeats(found) > 0 or size == 1 or weeks <= most_weeks(groups, size)


def test_the_same_seed_gives_the_same_weeks():
    assert play(6, 3, 7, 5, looks=3) == play(6, 3, 7, 5, looks=3)
    assert play(6, 3, 7, 5, looks=3) != play(6, 3, 7, 6, looks=3)


@pytest.mark.parametrize("groups", [2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 20])
def test_columns_give_a_week_for_each_group_without_a_repeat(groups):
    sizes = [size for size in range(2, groups + 1) if slopes(groups, size)]

    assert sizes[0] == 2
    for size in {sizes[0], sizes[-1]}:
        weeks = slopes(groups, size)
        assert len(weeks) == groups
        assert everybody_plays(weeks, groups, size)
        assert met_again(weeks) == 0


@pytest.mark.parametrize("size", [2, 3, 4, 5, 7, 8, 9, 16, 25, 27])
def test_numbers_of_a_field_can_be_divided_and_distributed(size):
    plus, times = field(size)
    numbers = range(size)

    for row in times[1:]:
        assert sorted(row) == list(numbers)
    for row in plus:
        assert sorted(row) == list(numbers)
    for a, b, c in product(range(0, size, 1 + size // 9), repeat=3):
        assert times[a][plus[b][c]] == plus[times[a][b]][times[a][c]]
        assert times[times[a][b]][c] == times[a][times[b][c]]


def test_there_is_no_field_of_six_numbers():
    assert slopes(6, 3) == []
    with pytest.raises(ValueError, match="6"):
        field(6)
