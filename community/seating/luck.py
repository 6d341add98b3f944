"""Chance in whole numbers: the same seed gives the same on every machine."""

import math
import sys
from array import array
from functools import cache
from random import Random

from community.seating.kernel import NOISES

FINE = 1024  # noise is counted in these parts of the heat
MORE = 64  # one for staying, and those of chairs that are nobody's
BLOCK = 1 << 20  # numbers drawn at once: Python draws no more than 67 million


@cache
def gumbel() -> list[int]:
    """NOISES numbers spread like Gumbel's law, in a fixed disorder."""
    middles = [(k + 0.5) / NOISES for k in range(NOISES)]
    spread = [round(-FINE * math.log(-math.log(middle))) for middle in middles]
    Random(NOISES).shuffle(spread)
    return spread


def noise(heat: int, people: int) -> list[int]:
    """The noise of this heat, in 16ths of a point, long enough for a step that begins anywhere."""
    spread = [heat * luck // (16 * FINE) for luck in gumbel()]
    whole, rest = divmod(people + MORE, NOISES)
    return spread * (1 + whole) + spread[:rest]


def draws(random: Random, steps: int) -> "array[int]":
    """So many random numbers of 32 bits; block by block they are the same as all at once."""
    drawn = array("I")
    for begins in range(0, steps, BLOCK):
        drawn.frombytes(random.randbytes(4 * min(BLOCK, steps - begins)))
    if sys.byteorder == "big":
        drawn.byteswap()
    return drawn
