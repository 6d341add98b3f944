"""Ways to take a week's groups into each other that go well with its turning."""

from collections.abc import Iterator
from math import gcd, lcm
from typing import NamedTuple

from community.seating.golfers.turn import Turn

MOST = 8  # circles, and people who stay; more can change places in too many ways
LONGEST = 12  # a group taken into itself no sooner than that seldom fits


class Symmetry(NamedTuple):
    """`goes[p]` is who p becomes; after `order` times everybody is back."""

    goes: list[int]
    order: int


def symmetries(turn: Turn) -> list[Symmetry]:
    """Circles change places with circles, those who stay with each other, steps get longer.

    Those of order three come first, since most that fit are of a small one; the simplest two,
    which leave most to be tried, come last.
    """
    times = turn.times
    circles, stay = divmod(turn.people, times)
    if circles > MOST or stay > MOST:
        return []
    found = [
        _symmetry(times, step, shifts, alone)
        for step in range(1, times)
        if gcd(step, times) == 1 and step <= pow(step, -1, times)
        for shifts in _shares(circles, circles)
        for alone in _shares(stay, stay)
    ]
    fit = [each for each in found if each.order <= LONGEST]
    return sorted(fit, key=lambda each: each.order if each.order > 2 else LONGEST + 3 - each.order)


def _symmetry(times: int, step: int, shifts: list[int], alone: list[int]) -> Symmetry:
    there = _rotated(shifts)
    goes = [circle * times + step * at % times for circle in there for at in range(times)]
    goes += [len(goes) + other for other in _rotated(alone)]
    steps = next(n for n in range(1, times + 1) if pow(step, n, times) == 1 % times)
    return Symmetry(goes, lcm(steps, *shifts, *alone))


def _rotated(lengths: list[int]) -> list[int]:
    """The next one, within each run of these lengths."""
    found: list[int] = []
    for length in lengths:
        begins = len(found)
        found += [begins + (at + 1) % length for at in range(length)]
    return found


def _shares(number: int, most: int) -> Iterator[list[int]]:
    """All ways to share it out, the largest share first."""
    if number == 0:
        yield []
    for share in range(min(number, most), 0, -1):
        for others in _shares(number - share, share):
            yield [share, *others]
