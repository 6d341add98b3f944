"""What is found is as good as it can be where that can be known, and the same each time."""

from itertools import permutations

import pytest
from hypothesis import given, settings

from community.seating import arrange as search
from community.seating import neighbours
from community.seating.arrange import ENOUGH, Search, arrange, improving
from community.seating.engine import compiled, plain
from community.seating.problem import Problem, alike
from tests.seating.problems import problems


def least(problem: Problem) -> int:
    """The cost of the best single round, by trying every seating."""
    chairs = [table for table, size in enumerate(problem.sizes) for _ in range(size)]
    people = range(problem.people)
    return min(
        sum(problem.cost[a][b] for a in people for b in range(a) if at[a] == at[b])
        for at in set(permutations(chairs))
    )


def test_small_groups_are_seated_as_well_as_can_be():
    cost = [[0 if a == b else (a * b * 7 + a + b) % 23 for b in range(7)] for a in range(7)]
    problem = alike([4, 3], cost)

    found = arrange(problem, seed=1, steps=3_000)

    assert found.points == least(problem)


def test_fifteen_people_meet_for_three_rounds_and_nobody_twice():
    problem = alike([3] * 5, [[0] * 15 for _ in range(15)], 3, [0, 100, 200, 300])

    found = arrange(problem, seed=1, steps=20_000)

    assert found.points == 0


@given(problems())
@settings(max_examples=20, deadline=None)
def test_the_same_seed_gives_the_same_chairs_on_each_engine(problem):
    assert arrange(problem, 3, 400, plain()) == arrange(problem, 3, 400, compiled())


def test_one_round_with_much_time_is_the_same_on_each_engine():
    problem = alike([2, 2], [[0, 7, 3, 5], [7, 0, 4, 9], [3, 4, 0, 6], [5, 9, 6, 0]])
    steps = ENOUGH * problem.people

    found = [arrange(problem, 5, steps, runs_on) for runs_on in (plain(), compiled())]

    assert found[0] == found[1]
    assert found[0].points == least(problem)


def test_seatings_that_find_nothing_better_for_long_begin_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(neighbours, "TURN", 40)
    monkeypatch.setattr(neighbours, "CALM", 100)
    problem = alike([2, 2], [[0, 7, 3, 5], [7, 0, 4, 9], [3, 4, 0, 6], [5, 9, 6, 0]])
    sought = neighbours.Range(Search(problem, 1, 4_000, plain()), 100, 0.03, 0.1)
    began = sought.seatings

    sought.turn()
    stayed = sought.seatings is began
    for _turn in range(4):
        sought.turn()

    assert stayed
    assert sought.seatings is not began
    assert sought.least == least(problem)


def test_the_best_so_far_is_there_at_any_time_and_never_gets_worse():
    cost = [[(a * b) % 17 if a != b else 0 for b in range(12)] for a in range(12)]

    points = [found.points for found in improving(alike([4, 4, 4], cost, 2), 1, 60_000)]

    assert len(points) > 3
    assert points == sorted(points, reverse=True)


def test_several_rounds_with_much_time_begin_anew_and_never_get_worse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "BEGINNING", 30)
    cost = [[(a * b) % 17 if a != b else 0 for b in range(8)] for a in range(8)]
    problem = alike([4, 4], cost, 3, [0, 40, 80])

    points = [found.points for found in improving(problem, 1, 8_000, plain())]

    assert points == sorted(points, reverse=True)
    assert points[-1] == arrange(problem, 1, 8_000, compiled()).points
    assert len(points) > len([*improving(problem, 1, 30 * 24, plain())])


def test_each_of_many_roundtables_has_a_host_though_there_is_none_to_spare() -> None:
    tables = 90
    cost = [[0] * 3 * tables] * 3 * tables
    part = [[int(p < tables) for p in range(3 * tables)]] * 2
    kind, crews = [0] * tables, [[20_000, 0, 0, 0]]
    problem = Problem([3] * tables, cost, [0, 0, 0], part, (0, 1, 0), kind, crews)

    found = arrange(problem, 1, 6_000, compiled())

    assert found.points == 0
