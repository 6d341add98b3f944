"""The calculator's answer to what was typed, refused at its field where it is no number."""

from fractions import Fraction

from msgspec import Struct

from community.ratings.capacity import Capacity, capacity
from community.ratings.read import read_decimal
from community.refusal import Refused


class Fit(Struct, frozen=True):
    """A cap or people, or the sentence that says which number is missing, and its field."""

    capacity: Capacity | None = None
    refusal: Refused | None = None

    @property
    def told(self) -> Capacity:
        """The answer for a program, which hears the refusal as an error."""
        if self.capacity is None:
            raise self.refusal or Refused("")
        return self.capacity


def fit(hours: str, cases: str, wanted: str) -> Fit:
    """What follows from hours a month, cases, and hours wanted for each case."""
    typed = {"hours": hours, "cases": cases, "wanted": wanted}
    try:
        read = {name: read_decimal(said, name) for name, said in typed.items()}
        return Fit(capacity(**{name: Fraction(number or 0) for name, number in read.items()}))
    except Refused as no:
        return Fit(refusal=no)
