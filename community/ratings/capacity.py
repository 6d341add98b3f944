"""How many cases fit, or how many people are needed, when each case gets the time it deserves."""

from fractions import Fraction

from msgspec import Struct

from community.language import _
from community.refusal import Refused


class Capacity(Struct, frozen=True):
    """A cap of cases for each person, or the people that all of today's cases need."""

    cap: int
    people: float


def capacity(hours: Fraction, cases: Fraction, wanted: Fraction) -> Capacity:
    """The cap is rounded down. Refuses what is not above 0."""
    for field, number in (("hours", hours), ("cases", cases), ("wanted", wanted)):
        if number <= 0:
            raise Refused(_("Please write a number above 0."), field)
    return Capacity(int(hours / wanted), float(cases * wanted / hours))
