"""The papers that badges are printed on."""

from enum import StrEnum

from community.language import _
from community.refusal import Refused

ON_A_SHEET = 10


class Paper(StrEnum):
    """Sheets of ten cards, as every maker of labels has them, or a roll for the door."""

    SHEET = "a4"
    ROLL = "roll"

    @property
    def words(self) -> str:
        """What it is called, with its sizes."""
        return {
            Paper.SHEET: _("A4 sheets, ten cards of 91 × 55 mm"),
            Paper.ROLL: _("Roll 62 mm wide, 100 mm each"),
        }[self]


def read_paper(typed: str) -> Paper:
    """The paper that was chosen; the sheet when none was."""
    try:
        return Paper(typed or Paper.SHEET)
    except ValueError:
        raise Refused(_("Please choose one of the papers."), "paper") from None


def read_used(typed: str) -> int:
    """How many cards of the first sheet are gone already: 0 to 9."""
    if typed and not (typed.isdecimal() and int(typed) < ON_A_SHEET):
        raise Refused(_("Please write how many cards are used: 0 to 9."), "used")
    return int(typed or 0)
