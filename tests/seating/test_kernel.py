"""The search keeps its books: whatever it changed, all prices are those of who sits where."""

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from community.seating import luck
from community.seating.begin import new_state
from community.seating.engine import Engine, compiled, plain
from community.seating.problem import Problem
from community.seating.state import State
from tests.seating.problems import problems


def searched(problem: Problem, seed: int, steps: int, heat: int, on: Engine) -> State:
    state = new_state(problem, Random(seed), on)
    noise = on.numbers(luck.noise(heat, problem.people))
    on.search(on.longs(luck.draws(Random(seed), steps)), noise, state)
    return state


def listed(state: State) -> list[list[object]]:
    return [
        plain().numbers(getattr(each, "tolist", lambda each=each: each)()) for each in state[:-2]
    ]


@given(problems(), st.integers(0, 9), st.integers(0, 300))
@settings(max_examples=150, deadline=None)
def test_prices_carried_along_are_those_worked_out_anew(problem, seed, heat):
    state = searched(problem, seed, 60, heat, plain())

    carried = listed(state)
    plain().fill(state)

    assert carried == listed(state)


@given(problems(), st.integers(0, 9), st.integers(0, 300))
@settings(max_examples=60, deadline=None)
def test_everybody_has_one_chair_and_who_is_fixed_keeps_it(problem, seed, heat):
    began = new_state(problem, Random(seed), plain())
    ended = searched(problem, seed, 60, heat, plain())

    sizes = dict(enumerate(problem.sizes))
    assert [dict(sorted(Counter(row).items())) for row in ended.at] == [sizes] * problem.rounds
    fixed = [(r, p) for r, row in enumerate(problem.part) for p, c in enumerate(row) if c == 2]
    assert [ended.at[r][p] for r, p in fixed] == [began.at[r][p] for r, p in fixed]


@given(problems(), st.integers(0, 9), st.integers(0, 300))
@settings(max_examples=60, deadline=None)
def test_compiled_and_plain_take_the_same_steps(problem, seed, heat):
    assert listed(searched(problem, seed, 60, heat, compiled())) == listed(
        searched(problem, seed, 60, heat, plain())
    )


@given(problems(), st.integers(0, 9))
@settings(max_examples=60, deadline=None)
def test_without_heat_no_step_makes_it_worse(problem, seed):
    state = new_state(problem, Random(seed), plain())
    before = plain().total(state)

    plain().search(luck.draws(Random(seed), 60), luck.noise(0, problem.people), state)

    assert plain().total(state) <= before
