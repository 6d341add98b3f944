"""One person of a roster, beside what is known of them here."""

from dataclasses import dataclass, field
from enum import StrEnum

from community.members.tables import Member
from community.platforms.row import Row
from community.registrations.tables import Registration
from community.rosters.changed import Change
from community.rosters.tables import PlaceElsewhere


class Kind(StrEnum):
    """What bringing this person in does."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    HERE = "here"  # registered on this site, which stays; only the other place is noted


@dataclass(slots=True)
class Entry:
    """A row and what it becomes: the rows of the database already hold what the file says.

    `perhaps` is somebody of the same name whom nothing else connects with the row.
    """

    row: Row
    kind: Kind
    member: Member
    registration: Registration
    place: PlaceElsewhere
    changes: list[Change] = field(default_factory=list)
    had_place: bool = False
    is_new_account: bool = False
    arrives: bool = False
    would_rename: bool = False
    perhaps: Member | None = None

    @property
    def is_work(self) -> bool:
        """Whether bringing this person in writes anything."""
        is_noted = self.kind == Kind.HERE and (self.arrives or not self.place._exists_in_db)
        return self.kind in (Kind.NEW, Kind.CHANGED) or is_noted
