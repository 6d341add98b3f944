"""Mend an arrangement with few changes: always the one that saves most, while any does. No chance.

Written for few people in plain Python; the same beginning always ends the same.
"""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from random import Random

from community.seating.begin import new_state
from community.seating.engine import plain
from community.seating.kernel import best_here
from community.seating.problem import Problem
from community.seating.state import State, change

Looks = list[tuple[int, int, int]]  # points (saved ones are below zero), round, person


def descend(problem: Problem) -> list[list[int]]:
    """Who sits where when no change between two people saves anything any more; from `start`."""
    state = new_state(problem, Random(0), plain())
    everybody = [(r, p) for r in range(problem.rounds) for p in range(problem.people)]
    while looks := _looks(state, everybody):
        _change(state, looks)
    return [list(row) for row in state.at]


def _looks(state: State, people: Iterable[tuple[int, int]]) -> Looks:
    """What each of them could save, the most first; nothing of those who could not."""
    looked = [(best_change(state, r, p)[0], r, p) for r, p in people]
    looks = [each for each in looked if each[0] < 0]
    heapify(looks)
    return looks


def _change(state: State, looks: Looks) -> None:
    """Make the changes, each looked at again first: an earlier one may have made it worse."""
    while looks:
        _saved, r, p = heappop(looks)
        points, other = best_change(state, r, p)
        if points < 0 and looks and points > looks[0][0]:
            heappush(looks, (points, r, p))
        elif points < 0:
            change(state, r, p, other)
            for each in _looks(state, [(r, p), (r, other)]):
                heappush(looks, each)


def best_change(state: State, r: int, p: int) -> tuple[int, int]:
    """What it costs that this person changes chairs with whoever suits best, and who that is."""
    other = best_here(state, r, p, [0] * (len(state.met) + 1))
    if other < 0:
        return 0, other
    at, part, classes = state.at[r], state.part[r], len(state.weight)
    joining = state.joining[at[other] * classes + part[other]]
    beside = state.near[r][at[p]][other] - state.own[r][other]
    return joining + beside - 2 * state.price[r][p][other], other
