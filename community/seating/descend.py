"""Mend one round with few changes: always the one that saves most, while any does. No chance.

Written for few people in plain Python; the same beginning always ends the same.
"""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from random import Random

from community.seating.begin import new_hall, new_state
from community.seating.engine import plain
from community.seating.hall import Hall, change, enter, join
from community.seating.look import least
from community.seating.problem import Problem
from community.seating.state import State, meet

Looks = list[tuple[int, int]]  # points (saved ones are below zero), person


def descend(problem: Problem) -> list[int]:
    """At which roundtable everybody sits when no change between two saves anything any more."""
    state, hall = new_state(problem, Random(0), plain()), new_hall(problem, 1, plain())
    meet(state, 0, -1)
    enter(state, hall, 0, 0, 1)
    while looks := _looks(state, hall, range(problem.people)):
        _change(state, hall, looks)
    tables = dict(zip(hall.who, hall.at, strict=True))
    return [tables[p] for p in range(problem.people)]


def _looks(state: State, hall: Hall, people: Iterable[int]) -> Looks:
    """What each of them could save, the most first; nothing of those who could not."""
    looked = [(best_change(state, hall, i)[0], i) for i in people]
    looks = [each for each in looked if each[0] < 0]
    heapify(looks)
    return looks


def _change(state: State, hall: Hall, looks: Looks) -> None:
    """Make the changes, each looked at again first: an earlier one may have made it worse."""
    while looks:
        _saved, i = heappop(looks)
        points, other = best_change(state, hall, i)
        if points < 0 and looks and points > looks[0][0]:
            heappush(looks, (points, i))
        elif points < 0:
            change(state, hall, i, other)
            for each in _looks(state, hall, (i, other)):
                heappush(looks, each)


def best_change(state: State, hall: Hall, i: int) -> tuple[int, int]:
    """What it costs that i changes chairs with whoever suits best, and who that is."""
    classes = len(state.weight)
    if hall.part[i] == classes - 1:
        return 0, -1
    join(hall, i, classes)
    other = least(hall, i, [0] * (hall.size[0] + 1), 0)
    if other < 0:
        return 0, other
    beside = hall.near[hall.at[i]][other] - hall.own[other]
    return hall.joining[hall.slot[other]] + beside - 2 * hall.price[i][other], other
