"""Some roundtables of one round: who sits there changes chairs, the rest of the evening waits."""

from typing import NamedTuple

from community.seating.state import FAR, Numbers, State
from community.seating.swap import swap

LARGE = 8  # people at a roundtable


class Hall(NamedTuple):
    """Here i and j are chairs, roundtable by roundtable, and t the hall's tables. Compiled, rows
    are longer than there are people: the last chairs are nobody's, and too dear to change to."""

    size: Numbers  # [0]: how many people; [1]: how many roundtables;
    # [2]: people at the largest there is; [3]: how many others
    tables: Numbers  # [t]: which of the evening's
    first: Numbers  # [t]: its first chair; and at the end, how many chairs there are
    at: Numbers  # [i]: t
    who: Numbers  # [i]: which of the evening's people
    part: Numbers  # [i]: their c
    slot: Numbers  # [i]: c * tables + t
    price: Numbers  # [i][j]: what two cost at one roundtable
    near: Numbers  # [t][i]: what i pays beside all who sit at t
    own: Numbers  # [i]: near, where i sits
    crew: Numbers  # [t]
    gain: Numbers  # [c * classes + d][t]: what t pays more when one of c leaves and one of d comes
    joining: Numbers  # [c * tables + t]: paper to write on
    others: Numbers  # [k]: an i whose class is not 0
    asked: Numbers  # [i]: paper for what joining costs, and
    weighed: Numbers  # [i]: for what changing chairs does


def enter(state: State, hall: Hall, r: int, nth: int, halls: int) -> None:
    """Into the nth of so many halls; nobody counts as having met in this round."""
    seated, t = 0, 0
    for each in range(nth, len(state.order), halls):
        hall.tables[t], hall.first[t] = state.order[each], seated
        for chair in range(state.first[state.order[each]], state.first[state.order[each] + 1]):
            take_seat(state, hall, r, seated, t, state.sits[r][chair])
            seated += 1
        t += 1
    hall.first[t] = seated
    hall.size[0], hall.size[1] = seated, t
    find_others(hall)
    for i in range(seated, len(hall.own)):
        hall.own[i] = -FAR
    work_out(state, hall, r)


def find_others(hall: Hall) -> None:
    """Whom a look at large roundtables asks one by one; at small ones it does so with everybody."""
    found = 0
    for i in range(hall.size[0] if hall.size[0] >= LARGE * hall.size[1] else 0):
        if hall.part[i] != 0:
            hall.others[found] = i
            found += 1
    hall.size[3] = found


def work_out(state: State, hall: Hall, r: int) -> None:
    """What everybody here pays, and would pay elsewhere."""
    people, tables, classes = hall.size[0], hall.size[1], len(state.weight)
    for i in range(people):
        price_pairs(state, hall, i)
    for t in range(tables):
        price_beside(state, hall, r, t)
    for i in range(people):
        hall.own[i] = hall.near[hall.at[i]][i]
        hall.slot[i] = hall.part[i] * tables + hall.at[i]
    for fixed in range((classes - 1) * tables, classes * tables):
        hall.joining[fixed] = FAR


def take_seat(state: State, hall: Hall, r: int, i: int, t: int, p: int) -> None:
    hall.at[i], hall.who[i], hall.part[i] = t, p, state.part[r][p]


def price_pairs(state: State, hall: Hall, i: int) -> None:
    """Beside all who are counted before i: looking up what two cost is what takes long here."""
    p, who, price = hall.who[i], hall.who, hall.price
    cost, met, again, mine = state.cost[p], state.met[p], state.again, price[i]
    for j in range(i):
        q = who[j]
        mine[j] = price[j][i] = cost[q] + again[met[q]]
    mine[i] = 0


def price_beside(state: State, hall: Hall, r: int, t: int) -> None:
    place = state.place[r % len(state.place)][hall.tables[t] % len(state.place[0])]
    near, who, crew = hall.near[t], hall.who, 0
    for i in range(hall.size[0]):
        near[i] = place[who[i]]
    for i in range(hall.first[t], hall.first[t + 1]):
        add(near, hall.price[i], hall.size[0])
        crew += state.weight[hall.part[i]]
    hall.crew[t] = crew
    crew_changes(state, hall, t)


def add(near: Numbers, price: Numbers, people: int) -> None:
    for i in range(people):
        near[i] += price[i]


def leave(state: State, hall: Hall, r: int) -> None:
    """Back to the evening, everybody from the chair they have now."""
    for t in range(hall.size[1]):
        begins = state.first[hall.tables[t]] - hall.first[t]
        for chair in range(hall.first[t], hall.first[t + 1]):
            state.sits[r][begins + chair] = hall.who[chair]


def change(state: State, hall: Hall, i: int, j: int) -> None:
    """Let who sits on i and on j change chairs, and bring all prices up to date."""
    here, there = hall.at[i], hall.at[j]
    turn = state.weight[hall.part[j]] - state.weight[hall.part[i]]
    exchange(hall.near[here], hall.near[there], hall.price[i], hall.price[j])
    take_chairs(hall, i, j)
    swap(hall.price, i, j, hall.size[0])
    if turn != 0:
        hall.crew[here] += turn
        hall.crew[there] -= turn
        crew_changes(state, hall, here)
        crew_changes(state, hall, there)
    pay(hall, here)
    pay(hall, there)


def exchange(here: Numbers, there: Numbers, goes: Numbers, comes: Numbers) -> None:
    """Everybody would pay here for who comes instead of who goes, and there the other way round."""
    for i in range(len(here)):
        more = comes[i] - goes[i]
        here[i] += more
        there[i] -= more


def take_chairs(hall: Hall, i: int, j: int) -> None:
    who, part, slot, tables = hall.who, hall.part, hall.slot, hall.size[1]
    who[i], who[j] = who[j], who[i]
    part[i], part[j] = part[j], part[i]
    if part[i] != part[j]:
        turn = (part[i] - part[j]) * tables
        slot[i] += turn
        slot[j] -= turn
        find_others(hall)
    for t in range(tables):
        near = hall.near[t]
        near[i], near[j] = near[j], near[i]


def pay(hall: Hall, t: int) -> None:
    near, own = hall.near[t], hall.own
    for i in range(hall.first[t], hall.first[t + 1]):
        own[i] = near[i]


def join(hall: Hall, i: int, classes: int) -> None:
    """Write down what it costs that i joins each roundtable while one of each class leaves it."""
    near, joining, tables = hall.near, hall.joining, hall.size[1]
    here, mine = hall.at[i], hall.part[i]
    paid, same = near[here][i], mine * tables
    for t in range(tables):
        joining[same + t] = near[t][i] - paid
    for c in range(classes - 1):
        if c != mine:
            gain, row = hall.gain[c * classes + mine], c * tables
            more = hall.gain[mine * classes + c][here]
            for t in range(tables):
                joining[row + t] = joining[same + t] + more + gain[t]
    for c in range(classes - 1):
        joining[c * tables + here] = FAR


def crew_changes(state: State, hall: Hall, t: int) -> None:
    """Work out what it costs a roundtable when one of a class leaves and one of another comes."""
    weight, gain, crew = state.weight, hall.gain, hall.crew[t]
    classes, prices = len(weight), state.crew_price[state.kind[hall.tables[t]]]
    now, last = prices[crew], len(prices)
    for goes in range(classes - 1):
        without, row = crew - weight[goes], goes * classes
        for comes in range(classes - 1):
            turned = without + weight[comes]
            if 0 <= turned < last:
                gain[row + comes][t] = prices[turned] - now
