"""An arrangement at its beginning, and the paper on which the search writes."""

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from community.seating.engine import Engine
from community.seating.everywhere import Crowd
from community.seating.hall import Hall
from community.seating.problem import Problem
from community.seating.state import State


def new_state(problem: Problem, random: Random, runs_on: Engine) -> State:
    """Everybody where the problem says, or where chance puts them."""
    people, tables = problem.people, len(problem.sizes)
    state = State(
        sits=runs_on.numbers([*chairs(problem)] if problem.start else [*_dealt(problem, random)]),
        first=runs_on.numbers([0, *accumulate(problem.sizes)]),
        part=runs_on.numbers(problem.part),
        cost=runs_on.numbers(problem.cost),
        again=runs_on.numbers(problem.again),
        weight=runs_on.numbers(problem.weight),
        kind=runs_on.numbers(problem.kind),
        crew_price=runs_on.numbers(problem.crew_price),
        place=runs_on.numbers(problem.place or [[[0] * people]]),
        met=runs_on.numbers([[0] * people] * people),
        order=runs_on.numbers(range(tables)),
    )
    runs_on.fill(state)
    return state


def chairs(problem: Problem) -> list[list[int]]:
    """Who sits on each chair at the start."""
    return [sorted(range(problem.people), key=row.__getitem__) for row in problem.start]


def _dealt(problem: Problem, random: Random) -> Iterator[list[int]]:
    """Everybody by chance, but hosts and others of a crew one by one to each roundtable: in a large
    crowd they hardly ever come to the one that has none later."""
    chairs = [(turn, table) for table, size in enumerate(problem.sizes) for turn in range(size)]
    for classes in problem.part:
        drawn = random.sample(range(problem.people), problem.people)
        crew = [p for p in drawn if problem.weight[classes[p]]]
        others = (p for p in drawn if not problem.weight[classes[p]])
        first = dict(zip(sorted(chairs), crew, strict=False))
        yield [first[chair] if chair in first else next(others) for chair in chairs]


def new_hall(problem: Problem, halls: int, runs_on: Engine) -> Hall:
    """Room for the largest of so many halls."""
    tables, classes = -(-len(problem.sizes) // halls), len(problem.weight)
    people = sum(sorted(problem.sizes)[-tables:])
    row = -(-people // runs_on.wide) * runs_on.wide
    per_person, per_table = [0] * row, [0] * tables
    apart = [0] * (row + runs_on.wide // 4)  # rows of a power of two would share a cache's places
    return Hall(
        size=runs_on.numbers([0, 0, max(problem.sizes), 0]),
        tables=runs_on.numbers(per_table),
        first=runs_on.numbers([0, *per_table]),
        at=runs_on.numbers(per_person),
        who=runs_on.numbers(per_person),
        part=runs_on.numbers(per_person),
        slot=runs_on.numbers(per_person),
        price=runs_on.numbers([apart] * people),
        near=runs_on.numbers([per_person] * tables),
        own=runs_on.numbers(per_person),
        crew=runs_on.numbers(per_table),
        gain=runs_on.numbers([per_table] * classes**2),
        joining=runs_on.numbers(per_table * classes),
        asked=runs_on.numbers([0] * (people + 2 * max(problem.sizes) + runs_on.wide)),
        others=runs_on.numbers(per_person),
        weighed=runs_on.numbers(per_person),
    )


def new_crowd(problem: Problem, halls: int, runs_on: Engine) -> Crowd:
    """Paper for changes in all rounds at once; none when there is one, or more than one hall."""
    rounds, tables, people = problem.rounds, len(problem.sizes), problem.people
    if rounds == 1 or halls > 1:
        rounds, tables, people = 1, 1, 1
    return Crowd(
        at=runs_on.numbers([[0] * people] * rounds),
        like=runs_on.numbers([[[0] * people] * tables] * rounds),
        own=runs_on.numbers([[0] * people] * rounds),
        sums=runs_on.numbers([0] * max(people, tables)),
        joining=runs_on.numbers([0] * tables),
        asked=runs_on.numbers([0] * people),
    )
