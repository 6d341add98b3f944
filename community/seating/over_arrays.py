"""The look at everybody for numba. Only `engine` imports this, when numba is wanted."""

from typing import Any

import numpy as np
from numba.extending import overload

from community.seating.look import least


@overload(least)
def _always(hall: Any, i: Any, noise: Any, off: Any) -> Any:
    return least_over_arrays


def least_over_arrays(hall: Any, i: Any, noise: Any, off: Any) -> Any:
    """What `least` finds: first the lowest price, many at a time, and whose only if it is low."""
    joining, slot, own, people = hall.joining, hall.slot, hall.own, hall.size[0]
    beside, price, luck = hall.near[hall.at[i]], hall.price[i], noise[off:]
    lowest = np.int32(1 << 30)
    for j in range(people):
        x = joining[slot[j]] + beside[j] - own[j] - 2 * price[j] - luck[j]
        lowest = min(lowest, np.int32(x))
    if lowest >= -luck[people]:
        return -1
    for j in range(people):
        x = joining[slot[j]] + beside[j] - own[j] - 2 * price[j] - luck[j]
        if x == lowest:
            return j
    return -1
