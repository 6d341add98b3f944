"""The search itself: in one step one person changes chairs with whoever suits best, or stays.

Who suits best is blurred by noise that grows with the heat (Gumbel's, so that a partner is drawn
with the odds of a heat bath). Whole numbers only, and random ones that were drawn beforehand:
lists in plain Python and arrays in numba take the very same steps.
"""

from community.seating import everywhere
from community.seating.everywhere import Crowd
from community.seating.hall import Hall, change, enter, join, leave
from community.seating.look import least
from community.seating.state import Numbers, State, meet

NOISES = 1 << 12  # 12 random bits say where in the noise a step begins


def cool(
    draws: Numbers, ladder: Numbers, halls: int, state: State, hall: Hall, crowd: Crowd
) -> int:
    """From the last of the ladder's rungs down to the first; how many steps changed anything.

    Each rung has its share of the draws (32 random bits for one step), and on it each round,
    in each of so many halls, and one more for chairs changed in all rounds at once.
    """
    changes, rungs, rounds = 0, len(ladder), len(state.sits)
    shares = rounds + (len(crowd.at) > 1)
    each = len(draws) // (rungs * shares)
    for k in range(rungs):
        noise = ladder[rungs - 1 - k]
        for r in range(rounds):
            begins = (k * shares + r) * each
            changes += play(draws[begins : begins + each], noise, halls, r, state, hall)
        if shares > rounds:
            begins = (k * shares + rounds) * each
            everywhere.search(draws[begins : begins + each], noise, state, crowd)
    return changes


def play(draws: Numbers, noise: Numbers, halls: int, r: int, state: State, hall: Hall) -> int:
    """One round, hall by hall; who sits in which is drawn anew each time."""
    changes, each = 0, len(draws) // halls
    meet(state, r, -1)
    if halls > 1:
        shuffle(state.order, draws)
    for nth in range(halls):
        enter(state, hall, r, nth, halls)
        changes += search(draws[nth * each : (nth + 1) * each], noise, state, hall)
        leave(state, hall, r)
    meet(state, r, 1)
    return changes


def shuffle(order: Numbers, draws: Numbers) -> None:
    for t in range(min(len(order), len(draws)) - 1, 0, -1):
        other = (draws[t] >> 8 & 0xFFFF) * (t + 1) >> 16
        order[t], order[other] = order[other], order[t]


def search(draws: Numbers, noise: Numbers, state: State, hall: Hall) -> int:
    """Take a step for each of the draws; how many made it dearer or cheaper."""
    people, changes, fixed = hall.size[0], 0, len(state.weight) - 1
    for draw in draws:
        i = (draw & 0xFFFF) * people >> 16
        if hall.part[i] == fixed:
            continue
        join(hall, i, fixed + 1)
        j = least(hall, i, noise, draw >> 16 & 0xFFF)
        if j >= 0:
            dearer = hall.joining[hall.slot[j]] + hall.near[hall.at[i]][j] - hall.own[j]
            changes += dearer != 2 * hall.price[i][j]
            change(state, hall, i, j)
    return changes
