"""Chairs and prices, and how they are carried along when two people change chairs.

Written for lists in plain Python and for arrays in numba alike.
"""

from typing import Any, NamedTuple

FAR = 1 << 29  # more than any price

Numbers = Any  # nested lists, or an array of whole numbers


class State(NamedTuple):
    """Chairs and prices. r is a round, p and q people, t a roundtable, c a class of people who
    count alike for a roundtable's crew (hosts, first-timers, empty chairs); who is of the last
    class may not be moved."""

    at: Numbers  # [r][p]: t
    part: Numbers  # [r][p]: c
    cost: Numbers  # [p][q]: what two cost at one roundtable, their meeting again left out
    again: Numbers  # [m]: what a meeting costs two who meet in m other rounds
    weight: Numbers  # [c]: a roundtable's crew is the sum of these
    kind: Numbers  # [t]
    crew_price: Numbers  # [kind][crew]
    place: Numbers  # [r][t][p]: what p pays for sitting at t
    met: Numbers  # [p][q]: in how many rounds two meet
    price: Numbers  # [r][p][q]: cost and again together, as they are in this round
    near: Numbers  # [r][t][p]: the price that p pays beside all who sit at t
    like: Numbers  # [r][t][p]: the same, of the cost alone
    own: Numbers  # [r][p]: near, where p sits
    crew: Numbers  # [r][t]
    joining: Numbers  # [t * classes + c]: paper to write on
    sums: Numbers  # [p]: the same


def change(state: State, r: int, a: int, b: int) -> None:
    """Let a and b change chairs in this round, and bring all prices up to date."""
    at, near, like = state.at[r], state.near[r], state.like[r]
    here, there = at[a], at[b]
    if here == there:
        return
    turn = state.weight[state.part[r][b]] - state.weight[state.part[r][a]]
    state.crew[r][here] += turn
    state.crew[r][there] -= turn
    at[a], at[b] = there, here
    exchange(near[here], near[there], state.price[r][a], state.price[r][b])
    exchange(like[here], like[there], state.cost[a], state.cost[b])
    greet(state, r, here, b, a)
    greet(state, r, there, a, b)


def greet(state: State, r: int, t: int, comes: int, goes: int) -> None:
    """Everybody at a roundtable meets who comes instead of who goes, and pays accordingly."""
    at, own, near = state.at[r], state.own[r], state.near[r][t]
    for p in range(len(at)):
        if at[p] == t:
            own[p] = near[p]
            if p != comes:
                meet(state, r, p, comes, 1)
                meet(state, r, p, goes, -1)


def exchange(near_here: Numbers, near_there: Numbers, goes: Numbers, comes: Numbers) -> None:
    """At one roundtable everybody pays for who comes instead of who goes, at the other for them."""
    for p in range(len(goes)):
        x = comes[p] - goes[p]
        near_here[p] += x
        near_there[p] -= x


def meet(state: State, r: int, p: int, q: int, more: int) -> None:
    """Two meet once more, or less, in round r: their prices in the other rounds change."""
    again, times = state.again, state.met[p][q]
    state.met[p][q] = state.met[q][p] = times + more
    for s in range(len(state.at)):
        if s == r:
            continue
        at_p, at_q = state.at[s][p], state.at[s][q]
        others = times - 1 if at_p == at_q else times
        dearer = again[others + more] - again[others]
        if dearer != 0:
            state.price[s][p][q] += dearer
            state.price[s][q][p] += dearer
            state.near[s][at_q][p] += dearer
            state.near[s][at_p][q] += dearer
            if at_p == at_q:
                state.own[s][p] += dearer
                state.own[s][q] += dearer


def fill(state: State) -> None:
    """Work out all that follows from who sits where."""
    people = len(state.met)
    for p in range(people):
        for q in range(people):
            state.met[p][q] = meetings(state, p, q) if p != q else 0
    for r in range(len(state.at)):
        clear(state, r)
        for p in range(people):
            state.crew[r][state.at[r][p]] += state.weight[state.part[r][p]]
            price_beside(state, r, p)
        for p in range(people):
            state.own[r][p] = state.near[r][state.at[r][p]][p]


def meetings(state: State, p: int, q: int) -> int:
    """In how many rounds two sit together."""
    times = 0
    for r in range(len(state.at)):
        if state.at[r][p] == state.at[r][q]:
            times += 1
    return times


def clear(state: State, r: int) -> None:
    """Nobody sits anywhere yet, and pays for each roundtable alone."""
    for t in range(len(state.kind)):
        state.crew[r][t] = 0
        for p in range(len(state.met)):
            state.near[r][t][p] = state.like[r][t][p] = state.place[r][t][p]


def price_beside(state: State, r: int, p: int) -> None:
    """What everybody pays for p in this round, and at p's roundtable."""
    at, met, cost, price = state.at[r], state.met[p], state.cost[p], state.price[r][p]
    near, like = state.near[r][at[p]], state.like[r][at[p]]
    for q in range(len(at)):
        if q != p:
            others = met[q] - 1 if at[p] == at[q] else met[q]
            price[q] = cost[q] + state.again[others]
            near[q] += price[q]
            like[q] += cost[q]


def total(state: State) -> int:
    """What the whole arrangement costs."""
    return of_pairs(state) + of_roundtables(state)


def of_pairs(state: State) -> int:
    """What everybody pays for whom they meet."""
    points = 0
    for p in range(len(state.met)):
        for q in range(p):
            points += state.met[p][q] * state.cost[p][q]
            for others in range(state.met[p][q]):
                points += state.again[others]
    return points


def of_roundtables(state: State) -> int:
    """What the crews cost, and everybody's place at theirs."""
    points = 0
    for r in range(len(state.at)):
        for t in range(len(state.kind)):
            points += state.crew_price[state.kind[t]][state.crew[r][t]]
        for p in range(len(state.met)):
            points += state.place[r][state.at[r][p]][p]
    return points
