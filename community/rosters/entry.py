"""One person of a roster, beside what is known of them here."""

from dataclasses import dataclass
from enum import StrEnum

from community.language import _
from community.members.tables import Member
from community.registrations.tables import Registration
from community.rosters.roster import LeftOut, Row


class Kind(StrEnum):
    """What bringing this person in does."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that becomes another; all are words for the organiser."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and what it becomes: `member` and `registration` already hold what the file says."""

    row: Row
    kind: Kind
    member: Member
    registration: Registration
    changes: list[Change]


@dataclass(frozen=True, slots=True)
class Preview:
    """What bringing the roster in would do; `taken` of `places` would be taken afterwards."""

    entries: list[Entry]
    left_out: list[LeftOut]
    taken: int
    places: int

    def of(self, kind: str) -> list[Entry]:
        """The people who are new, changed or unchanged."""
        return [entry for entry in self.entries if entry.kind == kind]

    @property
    def brought(self) -> int:
        """How many people would be new or changed."""
        return sum(entry.kind != Kind.UNCHANGED for entry in self.entries)

    @property
    def excess(self) -> str:
        """Why the roster cannot be brought in: more people than places; empty when they fit."""
        if self.taken <= self.places:
            return ""
        sentence = _(
            "With this roster {taken} people would have a place, but there are {places}. "
            "Raise the number of places first."
        )
        return sentence.format(taken=self.taken, places=self.places)
