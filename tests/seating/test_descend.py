"""Mending one round: no change that saves anything is left, and none was made for nothing."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from community.seating.descend import descend
from community.seating.problem import Problem
from tests.seating.problems import problems
from tests.seating.recounted import recounted


@st.composite
def begun(draw: st.DrawFn) -> Problem:
    """One round in which everybody sits already."""
    drawn = draw(problems())
    chairs = [table for table, size in enumerate(drawn.sizes) for _ in range(size)]
    start = draw(st.permutations(chairs))
    place = drawn.place[:1]
    return Problem(
        drawn.sizes, drawn.cost, drawn.again, drawn.part[:1], drawn.weight, drawn.kind,
        drawn.crew_price, start=[start], place=place,
    )  # fmt: skip


def changed(problem: Problem, at: list[int]) -> list[list[int]]:
    """Every other seating in which two who may be moved have changed chairs."""
    fixed = len(problem.weight) - 1
    free = [p for p in range(problem.people) if problem.part[0][p] != fixed]
    found = []
    for a, b in combinations(free, 2):
        other = list(at)
        other[a], other[b] = other[b], other[a]
        found.append(other)
    return found


@given(begun())
@settings(max_examples=100, deadline=None)
def test_no_change_between_two_people_would_save_anything(problem):
    at = descend(problem)

    points = recounted(problem, [at])
    assert points <= recounted(problem, problem.start)
    assert [o for o in changed(problem, at) if recounted(problem, [o]) < points] == []


@given(begun())
@settings(max_examples=60, deadline=None)
def test_who_is_fixed_stays_and_every_roundtable_keeps_its_size(problem):
    at = descend(problem)

    fixed = [p for p, part in enumerate(problem.part[0]) if part == len(problem.weight) - 1]
    assert [at[p] for p in fixed] == [problem.start[0][p] for p in fixed]
    assert sorted(at) == sorted(problem.start[0])
