"""Two people change chairs in all rounds at once: how often people meet stays the same then, and
only who they are changes."""

from typing import NamedTuple

from community.seating.hall import exchange
from community.seating.state import FAR, Numbers, State, fill


class Crowd(NamedTuple):
    """What everybody pays for whom they meet, meeting again left out; empty for one round."""

    at: Numbers  # [r][p]: t
    like: Numbers  # [r][t][p]: what p pays beside all who sit at t
    own: Numbers  # [r][p]: like, where p sits
    sums: Numbers  # [p]: paper to write on
    joining: Numbers  # [t]
    asked: Numbers  # [p]


def search(draws: Numbers, noise: Numbers, state: State, crowd: Crowd) -> None:
    """Take a step for each of the draws."""
    people = len(state.met)
    gather(state, crowd)
    for draw in draws:
        p = (draw & 0xFFFF) * people >> 16
        off = draw >> 16 & 0xFFF
        q = best(state, crowd, p, noise[off : off + people + 1])
        if q >= 0:
            for r in range(len(crowd.at)):
                change(state, crowd, r, p, q)
    sit_down(state, crowd)


def gather(state: State, crowd: Crowd) -> None:
    for r in range(len(crowd.at)):
        for t in range(len(state.kind)):
            like = crowd.like[r][t]
            copy(like, state.place[r % len(state.place)][t % len(state.place[0])])
            for chair in range(state.first[t], state.first[t + 1]):
                p = state.sits[r][chair]
                crowd.at[r][p] = t
                add(like, state.cost[p])
        pay(crowd, r)


def copy(like: Numbers, place: Numbers) -> None:
    for p in range(len(like)):
        like[p] = place[p]


def add(like: Numbers, cost: Numbers) -> None:
    for p in range(len(like)):
        like[p] += cost[p]


def sit_down(state: State, crowd: Crowd) -> None:
    """Everybody takes a chair at the roundtable they found."""
    taken = crowd.sums
    for r in range(len(crowd.at)):
        for t in range(len(state.kind)):
            taken[t] = state.first[t]
        for p in range(len(state.met)):
            t = crowd.at[r][p]
            state.sits[r][taken[t]] = p
            taken[t] += 1
    fill(state)


def best(state: State, crowd: Crowd, p: int, luck: Numbers) -> int:
    """With whom of the same class p changes chairs; -1 for nobody. The last luck is for staying."""
    sums, people = crowd.sums, len(luck) - 1
    for q in range(people):
        sums[q] = -luck[q]
    sums[p] = FAR
    for r in range(len(crowd.at)):
        add_exchange(state, crowd, r, p)
    lowest, found = -luck[people], -1
    for q in range(people):
        x = sums[q]
        if x < lowest:
            lowest, found = x, q
    return found


def add_exchange(state: State, crowd: Crowd, r: int, p: int) -> None:
    """Add to the sums what it costs in this round that p and each other change chairs."""
    at, part, own, sums, both = crowd.at[r], state.part[r], crowd.own[r], crowd.sums, state.cost[p]
    here, mine, joining, asked = at[p], part[p], crowd.joining, crowd.asked
    like = crowd.like[r]
    beside, paid, fixed = like[here], like[here][p], len(state.weight) - 1
    for t in range(len(joining)):
        joining[t] = like[t][p] - paid
    for q in range(len(at)):
        asked[q] = joining[at[q]]
    for q in range(len(at)):
        more = asked[q] + beside[q] - own[q] - 2 * both[q]
        if at[q] == here:
            more = 0
        x = sums[q] + more
        if part[q] != mine or mine == fixed:
            x = FAR  # not more than once: compiled, four times as much would be below zero
        sums[q] = x


def change(state: State, crowd: Crowd, r: int, p: int, q: int) -> None:
    at, like = crowd.at[r], crowd.like[r]
    here, there = at[p], at[q]
    if here != there:
        at[p], at[q] = there, here
        exchange(like[here], like[there], state.cost[p], state.cost[q])
        pay(crowd, r)


def pay(crowd: Crowd, r: int) -> None:
    at, like, own = crowd.at[r], crowd.like[r], crowd.own[r]
    for p in range(len(at)):
        own[p] = like[at[p]][p]
