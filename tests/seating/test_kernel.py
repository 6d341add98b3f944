"""The search keeps its books: whatever it changed, all prices are those of who sits where."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.seating import luck
from community.seating.begin import new_crowd, new_hall, new_state
from community.seating.engine import Engine, compiled, plain
from community.seating.hall import Hall, enter, leave
from community.seating.kernel import search
from community.seating.problem import Problem
from community.seating.state import State, meet
from tests.seating.problems import problems

HALLS = st.integers(1, 2)


def searched(problem: Problem, seed: int, heat: int, halls: int, on: Engine) -> State:
    state = new_state(problem, Random(seed), on)
    halls = min(halls, len(problem.sizes))
    ladder = on.numbers([luck.noise(each, problem.people) for each in (0, heat)])
    drawn = on.drawn(luck.draws(Random(seed), 200))
    papers = new_hall(problem, halls, on), new_crowd(problem, halls, on)
    on.cool(drawn, ladder, halls, state, *papers)
    return state


def listed(state: Any) -> list[list[object]]:
    return [plain().numbers(getattr(each, "tolist", lambda each=each: each)()) for each in state]


@given(problems(), st.integers(0, 9), st.integers(0, 900))
@settings(max_examples=150, deadline=None)
def test_prices_carried_along_are_those_worked_out_anew(problem, seed, heat):
    state, hall = new_state(problem, Random(seed), plain()), new_hall(problem, 1, plain())
    meet(state, 0, -1)
    enter(state, hall, 0, 0, 1)
    search(luck.draws(Random(seed), 60), luck.noise(heat, problem.people), state, hall)

    carried = paid(hall)
    leave(state, hall, 0)
    enter(state, hall, 0, 0, 1)

    assert carried == paid(hall)


def paid(hall: Hall) -> dict[int, tuple[object, ...]]:
    """What everybody pays, and what they would pay elsewhere."""
    everybody = range(hall.size[0])
    near = [{hall.who[i]: row[i] for i in everybody} for row in hall.near]
    return (
        near,
        {hall.who[i]: (hall.at[i], hall.slot[i], hall.own[i]) for i in everybody},
        hall.crew,
        hall.gain,
    )


@given(problems(), st.integers(0, 9), st.integers(0, 900), HALLS)
@settings(max_examples=60, deadline=None)
def test_everybody_has_one_chair_and_who_is_fixed_keeps_it(problem, seed, heat, halls):
    began = new_state(problem, Random(seed), plain())
    ended = searched(problem, seed, heat, halls, plain())

    assert [sorted(row) for row in ended.sits] == [[*range(problem.people)]] * problem.rounds
    fixed = [(r, p) for r, row in enumerate(problem.part) for p, c in enumerate(row) if c == 2]
    tables = [t for t, size in enumerate(problem.sizes) for _chair in range(size)]
    assert [tables[ended.sits[r].index(p)] for r, p in fixed] == [
        tables[began.sits[r].index(p)] for r, p in fixed
    ]


@given(problems(), st.integers(0, 9), st.integers(0, 900), HALLS)
@settings(max_examples=60, deadline=None)
def test_compiled_and_plain_take_the_same_steps(problem, seed, heat, halls):
    assert listed(searched(problem, seed, heat, halls, compiled())) == listed(
        searched(problem, seed, heat, halls, plain())
    )


@pytest.mark.parametrize("halls", [1, 2])
@pytest.mark.parametrize("sizes", [[9, 8, 17], [11] * 7])
def test_so_they_do_at_large_roundtables(sizes: list[int], halls: int) -> None:
    problem = large(sizes, Random(1))

    for heat in (0, 40, 900):
        both = [searched(problem, 1, heat, halls, each) for each in (compiled(), plain())]

        assert listed(both[0]) == listed(both[1])


def large(sizes: list[int], random: Random) -> Problem:
    """Any prices, a host at every table and some to spare, and a few who stay where they are."""
    people = sum(sizes)
    cost = [[0] * people for _ in range(people)]
    for a in range(people):
        for b in range(a):
            cost[a][b] = cost[b][a] = random.randint(-50, 200)
    part = [random.choices([0, 1, 2], [70, 20, 10], k=people) for _round in range(2)]
    hosting = [1_000, *[0] * (max(sizes) + 1)]
    return Problem(sizes, cost, [0, 40, 90], part, (0, 1, 0), [0] * len(sizes), [hosting])


@given(problems(), st.integers(0, 9), HALLS)
@settings(max_examples=60, deadline=None)
def test_without_heat_no_step_makes_it_worse(problem, seed, halls):
    before = plain().total(new_state(problem, Random(seed), plain()))

    assert plain().total(searched(problem, seed, 0, halls, plain())) <= before


@given(problems(), st.integers(0, 9), st.integers(0, 900), HALLS)
@settings(max_examples=60, deadline=None)
def test_who_met_is_carried_along(problem, seed, heat, halls):
    state = searched(problem, seed, heat, halls, plain())

    carried = listed(state)
    plain().fill(state)

    assert carried == listed(state)
