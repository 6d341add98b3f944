"""Evenings whose people need not meet twice begin that way."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from community.seating.arrange import arrange
from community.seating.golfers.begin import begun_as_golfers
from community.seating.problem import Problem, alike


def evening(sizes: list[int], rounds: int) -> Problem:
    people = sum(sizes)
    nobody = [[0] * people for _ in range(people)]
    return alike(sizes, nobody, rounds, [1000 * others for others in range(rounds + 1)])


def all_beside_the_same(problem: Problem) -> list[list[int]]:
    chairs = [table for table, size in enumerate(problem.sizes) for _ in range(size)]
    return [chairs] * problem.rounds


@given(st.integers(4, 7), st.integers(3, 4), st.integers(0, 3), st.integers(2, 4))
@settings(max_examples=25, deadline=None)
def test_roundtables_keep_their_sizes_and_nobody_meets_twice(tables, size, fewer, rounds):
    problem = evening([size] * (tables - fewer) + [size - 1] * fewer, rounds)

    begun = begun_as_golfers(problem, all_beside_the_same(problem), 1)

    if begun is not None:
        for row in begun.start:
            assert Counter(row) == dict(enumerate(problem.sizes))
        assert begun_as_golfers(problem, begun.start, 1) is None
        assert arrange(begun, 1, 2_000).points == 0
    assert begun is not None or fewer or tables == 6 or (tables, size) == (4, 3)


def test_twenty_four_people_meet_for_five_rounds_at_five_roundtables_and_nobody_twice():
    problem = evening([5, 4, 5, 5, 5], 5)
    found = arrange(problem, 1, 20_000)

    begun = begun_as_golfers(problem, found.at, 1)

    assert found.points > 0
    assert begun is not None
    assert arrange(begun, 1, 20_000).points == 0


def test_where_people_must_meet_again_it_begins_by_chance():
    problem = evening([3, 3], 4)

    assert begun_as_golfers(problem, all_beside_the_same(problem), 1) is None
