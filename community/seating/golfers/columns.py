"""People in as many columns as a group has members: each week one of each, on another slope."""

from community.seating.golfers.field import field, prime_powers
from community.seating.golfers.weeks import Weeks


def slopes(groups: int, size: int) -> Weeks:
    """As many weeks as groups, without a repeat; none if the groups are too large for that.

    In the week of slope m, group b holds from column i the number i * m + b, counted in the
    field of so many numbers, or in several of them at once. Two slopes cross in one column only.
    """
    powers = prime_powers(groups)
    if not powers or min(powers) < size:
        return []
    return [
        [[i * groups + _line(powers, i, m, b) for i in range(size)] for b in range(groups)]
        for m in range(groups)
    ]


def _line(powers: list[int], i: int, m: int, b: int) -> int:
    """i * m + b, part by part; each part of i is i itself."""
    found, unit = 0, 1
    for power in powers:
        one = field(power)
        found += one.plus[one.times[i][m // unit % power]][b // unit % power] * unit
        unit *= power
    return found


def within_columns(groups: int, size: int, inner: Weeks) -> Weeks:
    """The weeks of one column, played in each of them at once."""
    return [
        [[i * groups + each for each in group] for i in range(size) for group in week]
        for week in inner
    ]
