"""Where the middle of some scores lies, and of how they changed; never of fewer than three."""

from collections.abc import Sequence
from statistics import median, quantiles

from msgspec import Struct

FEWEST = 3


class Spread(Struct, frozen=True):
    """The middle score, between which two the middle half lies, and of how many it is."""

    middle: float
    low: float
    high: float
    raters: int


def spread(scores: Sequence[float]) -> Spread | None:
    """Median and quartiles (both ends counted in); None below three, which would tell of one."""
    if len(scores) < FEWEST:
        return None
    low, middle, high = quantiles(scores, n=4, method="inclusive")
    return Spread(middle, low, high, len(scores))


def middle_of(scores: Sequence[float]) -> float:
    """The median of at least one."""
    return median(scores)
