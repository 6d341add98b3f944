"""What one may choose from in the forms of this room."""

from community.language import _
from community.wishes.levels import Level
from community.wishes.sizes import FEWEST, MOST

Choices = list[tuple[str, str]]


def sizes() -> Choices:
    """How many people at a roundtable."""
    return [(str(each), str(each)) for each in range(FEWEST, MOST + 1)]


def counts() -> Choices:
    """How many chairs stay free."""
    return [(str(each), str(each)) for each in range(1, MOST - FEWEST + 1)]


def rounds() -> Choices:
    """One round or all."""
    number = _("round {number}")
    return [("0", _("every round")), *((str(n), number.format(number=n)) for n in range(1, 9))]


def levels() -> Choices:
    """How much a wish counts."""
    return [
        (Level.NONE, _("not at all")),
        (Level.LITTLE, _("a little")),
        (Level.NORMAL, _("as usual")),
        (Level.MUCH, _("much")),
    ]
