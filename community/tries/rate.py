"""A share with how far off it may be; the share alone is never told."""

from math import sqrt

from msgspec import Struct

Z = 1.959964
FEWEST, FEW = 5, 30


class Rate(Struct, frozen=True):
    """`part` of `out_of`: the share and its 95 % interval, each from 0 to 1.

    `is_rough` marks a number to be read with care, below thirty answers.
    """

    part: int
    out_of: int
    share: float
    low: float
    high: float
    is_rough: bool


def rate(part: int, out_of: int) -> Rate | None:
    """The share with Wilson's interval; None below five, which would tell of single people."""
    if out_of < FEWEST:
        return None
    low, high = wilson(part, out_of)
    return Rate(part, out_of, part / out_of, low, high, out_of < FEW)


def wilson(part: int, out_of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927), unrounded; `out_of` is at least 1."""
    share, squared = part / out_of, Z * Z / out_of
    middle = (share + squared / 2) / (1 + squared)
    half = Z / (1 + squared) * sqrt(share * (1 - share) / out_of + squared / (4 * out_of))
    return max(0.0, middle - half), min(1.0, middle + half)
