"""What the missing points are owed to, blocker by blocker: the Pareto of the gap."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from fractions import Fraction

from msgspec import Struct

UNSPECIFIED = "unspecified"


class Part(Struct, frozen=True):
    """One blocker's part of the whole gap, from 0 to 1, and that of it and all larger ones."""

    blocker: str
    share: float
    up_to_here: float


def pareto(ratings: Iterable[tuple[int, Collection[str]]]) -> list[Part]:
    """The largest first. The points missing to 100 are split equally over a rating's blockers.

    Of no gap at all nothing is a part.
    """
    gaps: dict[str, Fraction] = defaultdict(Fraction)
    for score, blockers in ratings:
        for each in blockers or (UNSPECIFIED,):
            gaps[each] += Fraction(100 - score, len(blockers) or 1)
    whole = sum(gaps.values(), Fraction())
    parts, so_far = [], Fraction()
    for blocker, gap in sorted(gaps.items(), key=lambda each: (-each[1], each[0])):
        if gap:
            so_far += gap
            parts.append(Part(blocker, float(gap / whole), float(so_far / whole)))
    return parts
