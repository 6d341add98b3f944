"""One person of a participants' file: to be taken over, or left out."""

from dataclasses import dataclass
from datetime import datetime

from community.registrations.standing import Standing


@dataclass(frozen=True, slots=True)
class Row:
    """One person as the file tells; `number` is the same in every download of an event.

    `answers` holds every question with its answer, also those the guesses were taken from.
    `perhaps_called` is the answer to what may ask for the name, as long as nobody has decided.
    """

    line: int
    number: str
    user: str
    name: str
    perhaps_called: str
    slot: str
    standing: Standing
    is_present: bool
    present_at: datetime | None
    changed_at: datetime | None
    comment: str
    reading: str
    email: str
    company: str
    industry: str
    phase: str
    role: str
    paid: str
    paid_yen: int
    has_paid: bool
    answers: dict[str, str]

    @property
    def is_cancelled(self) -> bool:
        """Whether this person will not come."""
        return self.standing == Standing.CANCELLED
