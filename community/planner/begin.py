"""A seating to begin from in which who is spoken of sits as was said."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from community.planner.hall import Hall
from community.seating.problem import Problem
from community.wishes.wishes import Wishes

At = Mapping[int, int]


def begun(problem: Problem, hall: Hall, wishes: Wishes, seed: int) -> Problem:
    """The same problem; who is spoken of begins where that was said, everybody else by chance."""
    if not wishes.named() & {person.key for person in hall.people}:
        return problem
    random = Random(seed)
    rows = [_filled(problem, hall.seats(wishes, r), random) for r in range(problem.rounds)]
    return replace(problem, start=rows)


def _filled(problem: Problem, said: At, random: Random) -> list[int]:
    """Everybody else by chance."""
    taken = list(said.values())
    free = [t for t, size in enumerate(problem.sizes) for _ in range(size - taken.count(t))]
    random.shuffle(free)
    return [said[p] if p in said else free.pop() for p in range(problem.people)]
