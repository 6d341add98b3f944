"""What numba does in its own way. Only `engine` imports this, when numba is wanted."""

from typing import Any

import numpy as np
from numba.extending import overload, register_jitable

from community.seating.hall import LARGE
from community.seating.look import least
from community.seating.swap import swap

WIDE = 64  # chairs that are weighed in one go


def aligned(nested: Any) -> Any:
    """An array at whose beginning a line of the cache begins, too."""
    given = np.array(nested, dtype=np.int32)
    line = 64 // given.itemsize
    room = np.empty(given.size + line, dtype=np.int32)
    begins = -(room.ctypes.data // given.itemsize) % line
    found = room[begins : begins + given.size].reshape(given.shape)
    found[...] = given
    return found


def drawn(random: Any) -> Any:
    return np.asarray(random, dtype=np.uint32)


@overload(least, inline="always")
def _looks(hall: Any, i: Any, noise: Any, off: Any) -> Any:
    return least_over_arrays


def least_over_arrays(hall: Any, i: Any, noise: Any, off: Any) -> Any:
    """What `least` finds: first the lowest price, many at a time, and whose only if it is low."""
    small, luck = hall.size[0] < LARGE * hall.size[1], noise[off:]
    lowest = looked_up(hall, i, luck) if small else asked(hall, i, luck)
    if lowest >= -luck[hall.size[0]]:
        return -1
    if small:
        weigh(hall, i, luck)
    for j in range(hall.size[0]):
        if hall.weighed[j] == lowest:
            return j
    return -1


@register_jitable(inline="always")
def looked_up(hall: Any, i: Any, luck: Any) -> Any:
    """The lowest price where roundtables are small; without a sign an index is quicker."""
    joining, slot, own = hall.joining, hall.slot, hall.own
    beside, price, lowest = hall.near[hall.at[i]], hall.price[i], np.int32(1 << 30)
    for j in range((hall.size[0] + 7) // 8 * 8):
        x = joining[np.uint16(slot[j])] + beside[j] - own[j] - 2 * price[j] - luck[j]
        lowest = min(lowest, np.int32(x))
    return lowest


@register_jitable(inline="always")
def weigh(hall: Any, i: Any, luck: Any) -> None:
    joining, slot, own, weighed = hall.joining, hall.slot, hall.own, hall.weighed
    beside, price = hall.near[hall.at[i]], hall.price[i]
    for j in range(hall.size[0]):
        weighed[j] = joining[slot[j]] + beside[j] - own[j] - 2 * price[j] - luck[j]


@register_jitable(inline="always")
def asked(hall: Any, i: Any, luck: Any) -> Any:
    """The lowest price where roundtables are large; all are written down."""
    ask(hall)
    asks, own, weighed = hall.asked, hall.own, hall.weighed
    beside, price, lowest = hall.near[hall.at[i]], hall.price[i], np.int32(1 << 30)
    for j in range(len(own)):
        x = np.int32(asks[j] + beside[j] - own[j] - 2 * price[j] - luck[j])
        weighed[j] = x
        lowest = min(lowest, x)
    return lowest


@register_jitable(inline="always")
def ask(hall: Any) -> None:
    """What joining costs, chair by chair: first as if all were of class 0, then for the others.

    More chairs are written than a roundtable has, for so it is quick, and the next one writes over
    them.
    """
    joining, asks, first = hall.joining, hall.asked, hall.first
    many = (hall.size[2] + 15) // 16 * 16
    for t in range(hall.size[1]):
        x, chairs = joining[t], asks[first[t] :]
        for chair in range(many):
            chairs[chair] = x
    for k in range(hall.size[3]):
        i = hall.others[k]
        asks[i] = joining[hall.slot[i]]


@overload(swap)
def _swaps(price: Any, i: Any, j: Any, people: Any) -> Any:
    return swap_over_arrays


def swap_over_arrays(price: Any, i: Any, j: Any, people: Any) -> None:
    goes, comes = price[i], price[j]
    for k in range(len(goes)):
        goes[k], comes[k] = comes[k], goes[k]
    for k in range(people):
        row = price[k]
        row[i], row[j] = row[j], row[i]
