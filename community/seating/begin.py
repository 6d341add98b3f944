"""An arrangement at its beginning, with all prices worked out."""

from random import Random

from community.seating.engine import Engine
from community.seating.problem import Problem
from community.seating.state import FAR, State


def new_state(problem: Problem, random: Random, runs_on: Engine) -> State:
    """Everybody where the problem says, or where chance puts them."""
    rounds, people, tables = problem.rounds, problem.people, len(problem.sizes)
    square = [[0] * people] * people
    beside = [[[0] * people] * tables] * rounds
    state = State(
        at=runs_on.numbers(problem.start or _by_chance(problem, random)),
        part=runs_on.numbers(problem.part),
        cost=runs_on.numbers(problem.cost),
        again=runs_on.numbers(problem.again),
        weight=runs_on.numbers(problem.weight),
        kind=runs_on.numbers(problem.kind),
        crew_price=runs_on.numbers(problem.crew_price),
        place=runs_on.numbers(problem.place or beside),
        met=runs_on.numbers(square),
        price=runs_on.numbers([square] * rounds),
        near=runs_on.numbers(beside),
        like=runs_on.numbers(beside),
        own=runs_on.numbers([[0] * people] * rounds),
        crew=runs_on.numbers([[0] * tables] * rounds),
        joining=runs_on.numbers([FAR] * (tables * len(problem.weight))),
        sums=runs_on.longs([0] * people),
    )
    runs_on.fill(state)
    return state


def _by_chance(problem: Problem, random: Random) -> list[list[int]]:
    chairs = [table for table, size in enumerate(problem.sizes) for _ in range(size)]
    return [random.sample(chairs, len(chairs)) for _ in range(problem.rounds)]
