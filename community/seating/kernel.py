"""The search itself: in one step one person changes chairs with whoever suits best, or stays.

All rounds are arranged together. Who suits best is blurred by noise that grows with the heat
(Gumbel's, so that a partner is drawn with the odds of a heat bath). Every other step lets two
people change chairs in all rounds at once: how often people meet stays the same then, and only
who they are changes. Whole numbers only, and random ones that were drawn beforehand: lists in
plain Python and arrays in numba take the very same steps.
"""

from community.seating.state import FAR, Numbers, State, change

NOISES = 1 << 12  # 12 random bits say where in the noise a step begins


def search(draws: Numbers, noise: Numbers, state: State) -> int:
    """Take a step for each of the draws (64 random bits); how many changed anything.

    `noise` has NOISES numbers, and one more for each person and for staying.
    """
    rounds, people, changes = len(state.at), len(state.met), 0
    ways = 2 * rounds if rounds > 1 else 1
    for draw in draws:
        r = ((draw & 0x3FF) * ways) >> 10
        a = ((draw >> 10 & 0xFFFF) * people) >> 16
        off = draw >> 26 & 0xFFF
        luck = noise[off : off + people + 1]
        b = best_here(state, r, a, luck) if r < rounds else best_everywhere(state, a, luck)
        if b < 0:
            continue
        changes += 1
        if r < rounds:
            change(state, r, a, b)
        else:
            for each in range(rounds):
                change(state, each, a, b)
    return changes


def best_here(state: State, r: int, a: int, luck: Numbers) -> int:
    """With whom a changes chairs in this round; -1 for nobody. The last luck is for staying."""
    at, part, own, price = state.at[r], state.part[r], state.own[r], state.price[r][a]
    classes, joining, beside = len(state.weight), state.joining, state.near[r][at[a]]
    if part[a] == classes - 1:
        return -1
    join(state, r, a)
    least, found = -luck[len(at)], -1
    for p in range(len(at)):
        x = joining[at[p] * classes + part[p]] + beside[p] - own[p] - 2 * price[p] - luck[p]
        if x < least:
            least, found = x, p
    return found


def join(state: State, r: int, a: int) -> None:
    """Write down what it costs that a joins each roundtable while one of each class leaves it."""
    weight, crews, kind, prices = state.weight, state.crew[r], state.kind, state.crew_price
    near, joining, classes, here = state.near[r], state.joining, len(weight), state.at[r][a]
    paid, goes = near[here][a], weight[state.part[r][a]]
    prices_here, crew_here = prices[kind[here]], crews[here]
    for t in range(len(kind)):
        joins = near[t][a] - paid
        for c in range(classes - 1):
            turn = weight[c] - goes
            x = joins
            if turn != 0:
                there, crew = prices[kind[t]], crews[t]
                x += prices_here[crew_here + turn] - prices_here[crew_here]
                x += there[crew - turn] - there[crew]
            joining[t * classes + c] = x
    for c in range(classes - 1):
        joining[here * classes + c] = FAR


def best_everywhere(state: State, a: int, luck: Numbers) -> int:
    """With whom of the same class a changes chairs in all rounds; -1 for nobody."""
    sums, people = state.sums, len(state.met)
    for p in range(people):
        sums[p] = -luck[p]
    sums[a] = FAR
    for r in range(len(state.at)):
        add_exchange(state, r, a)
    least, found = -luck[people], -1
    for p in range(people):
        x = sums[p]
        if x < least:
            least, found = x, p
    return found


def add_exchange(state: State, r: int, a: int) -> None:
    """Add to the sums what it costs in this round that a and each other change chairs."""
    at, part, sums, like, both = (
        state.at[r],
        state.part[r],
        state.sums,
        state.like[r],
        state.cost[a],
    )
    here, mine = at[a], part[a]
    beside, paid, locked = like[here], like[here][a], len(state.weight) - 1
    for p in range(len(at)):
        there = at[p]
        if part[p] != mine or mine == locked:
            sums[p] += FAR
        elif there != here:
            theirs = like[there]
            sums[p] += theirs[a] - paid + beside[p] - theirs[p] - 2 * both[p]
