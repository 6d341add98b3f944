"""Who takes part, as another platform tells it: rows to take over, and rows left out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from community.language import _
from community.registrations.tables import Standing


class Reason(StrEnum):
    """Why a row of the file is left out."""

    DELETED_ACCOUNT = "deleted_account"
    NO_NUMBER = "no_number"
    NUMBER_TWICE = "number_twice"
    NO_NAME = "no_name"
    UNKNOWN_STATUS = "unknown_status"
    WRONG_CELLS = "wrong_cells"
    PERSON_TWICE = "person_twice"
    REGISTERED_HERE = "registered_here"

    @property
    def sentence(self) -> str:
        """The reason in the visitor's language."""
        return {
            Reason.DELETED_ACCOUNT: _("This person has deleted their account."),
            Reason.NO_NUMBER: _("The reception number is missing."),
            Reason.NUMBER_TWICE: _("The same reception number is already further up."),
            Reason.NO_NAME: _("There is neither a user name nor a display name."),
            Reason.UNKNOWN_STATUS: _("We do not know this participation status."),
            Reason.WRONG_CELLS: _("The row has more or fewer cells than there are columns."),
            Reason.PERSON_TWICE: _("Another row of the same person counts."),
            Reason.REGISTERED_HERE: _("This person has registered here already, and that stays."),
        }[self]


@dataclass(frozen=True, slots=True)
class Row:
    """One participant as the file tells; `number` is the same in every download of an event.

    `answers` holds every question with its answer, also those the guesses were taken from.
    """

    line: int
    number: str
    user_name: str
    display_name: str
    slot: str
    standing: Standing
    is_present: bool
    changed_at: datetime | None
    comment: str
    email: str
    company: str
    industry: str
    phase: str
    role: str
    answers: dict[str, str]

    @property
    def is_cancelled(self) -> bool:
        """Whether this person will not come."""
        return self.standing == Standing.CANCELLED


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not taken over, and why."""

    line: int
    name: str
    reason: Reason

    @property
    def sentence(self) -> str:
        """Why, in the visitor's language."""
        return self.reason.sentence


@dataclass(frozen=True, slots=True)
class Roster:
    """All rows of a file: those to take over and those left out, and the questions asked."""

    questions: list[str]
    rows: list[Row]
    left_out: list[LeftOut]
