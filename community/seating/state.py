"""Chairs and prices of an evening: lists in plain Python, arrays in numba."""

from typing import Any, NamedTuple

FAR = 1 << 29  # more than any price

Numbers = Any  # nested lists, or an array of whole numbers


class State(NamedTuple):
    """Chairs and prices. r is a round, p and q people, t a roundtable, c a class of people who
    count alike for a roundtable's crew (hosts, first-timers, empty chairs); who is of the last
    class may not be moved. A roundtable's chairs stand in a row, behind those of the one before."""

    sits: Numbers  # [r][chair]: p
    first: Numbers  # [t]: its first chair; and at the end, how many chairs there are
    part: Numbers  # [r][p]: c
    cost: Numbers  # [p][q]: what two cost at one roundtable, their meeting again left out
    again: Numbers  # [m]: what a meeting costs two who meet in m other rounds
    weight: Numbers  # [c]: a roundtable's crew is the sum of these
    kind: Numbers  # [t]
    crew_price: Numbers  # [kind][crew]
    place: Numbers  # [r][t][p]: what p pays for sitting at t; one row is enough if it is the same
    met: Numbers  # [p][q]: in how many rounds two meet
    order: Numbers  # [t]: paper to shuffle the roundtables on


def meet(state: State, r: int, more: int) -> None:
    """All who share a roundtable in this round have met once more, or once less."""
    sits, first, met = state.sits[r], state.first, state.met
    for t in range(len(first) - 1):
        for chair in range(first[t], first[t + 1]):
            p = sits[chair]
            for other in range(first[t], chair):
                q = sits[other]
                met[p][q] += more
                met[q][p] += more


def fill(state: State) -> None:
    """Work out who has met from who sits where."""
    for p in range(len(state.met)):
        met = state.met[p]
        for q in range(len(met)):
            met[q] = 0
    for r in range(len(state.sits)):
        meet(state, r, 1)


def total(state: State) -> int:
    """What the whole arrangement costs."""
    points = 0
    for r in range(len(state.sits)):
        for t in range(len(state.kind)):
            points += of_roundtable(state, r, t)
    for p in range(len(state.met)):
        met = state.met[p]
        for q in range(p):
            for others in range(met[q]):
                points += state.again[others]
    return points


def of_roundtable(state: State, r: int, t: int) -> int:
    """What sitting here costs in this round, meeting again left out."""
    place = state.place[r % len(state.place)][t % len(state.place[0])]
    sits, first, crew = state.sits[r], state.first, 0
    points: int = 0
    for chair in range(first[t], first[t + 1]):
        p = sits[chair]
        points += place[p]
        crew += state.weight[state.part[r][p]]
        for other in range(first[t], chair):
            points += state.cost[p][sits[other]]
    points += state.crew_price[state.kind[t]][crew]
    return points
