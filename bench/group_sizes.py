"""How large the groups of a problem may best be, when it leaves that open.

Far more distances lie within two groups of 14 and 7 than within two of 10 and 11, so nearly all
groups are as large or as small as they may be; only a handful of ways is worth trying.
"""

from collections.abc import Sequence
from heapq import nlargest

from community.seating.problem import Row

WAYS = 8  # at most
LUCK = 12  # over the people's square: by which share luck may turn out better than it promises
Bounds = Sequence[tuple[int, int]]


def best_sizes(bounds: Bounds, people: int, mean: float, spread: float) -> list[Row]:
    """Sizes of all groups within their bounds: those that promise most, the best first.

    A group of s promises `mean` for each pair, and `spread` times the root of s for each person:
    about so much is won by choosing who is in it.
    """

    def worth(size: int) -> float:
        return size * (mean * (size - 1) + 2 * spread * size**0.5) / 2

    kept: dict[int, dict[Row, tuple[float, Row]]] = {0: {(): (0.0, ())}}
    for least, most in bounds:
        longer: dict[int, dict[Row, tuple[float, Row]]] = {}
        for seated, found in kept.items():
            for promised, sizes in found.values():
                for size in range(least, min(most, people - seated) + 1):
                    way = (promised + worth(size), (*sizes, size))
                    longer.setdefault(seated + size, {})[tuple(sorted(way[1]))] = way
        kept = {
            seated: dict(nlargest(WAYS, found.items(), key=lambda each: each[1][0]))
            for seated, found in longer.items()
        }
    ways = [*kept[people].values()]
    enough = ways[0][0] * (1 - LUCK / people**2)
    return [sizes for promised, sizes in ways if promised >= enough]
