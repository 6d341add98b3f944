"""Requests of people about their data, who was deleted, and what was removed in time."""

from datetime import timedelta
from enum import StrEnum

from piccolo.columns import UUID, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.members.tables import Member

ANSWERED_WITHIN = timedelta(days=30)  # GDPR 12(3); APPI 32-35 say without delay


class Kind(StrEnum):
    """What somebody asks for."""

    COPY = "copy"
    DELETION = "deletion"
    CORRECTION = "correction"
    HALT = "halt"
    QUESTION = "question"


class DataRequest(Table):
    """Somebody asked about their data; what they can do themselves is done at once."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    kind = Varchar(length=10, choices=Kind)
    words = Text(default="")
    asked_at = Timestamptz(default=now)
    due_at = Timestamptz(default=now)
    done_at = Timestamptz(null=True, default=None)
    answer = Text(default="")

    @property
    def is_open(self) -> bool:
        """Whether the person still waits for an answer."""
        return self.done_at is None

    @property
    def is_late(self) -> bool:
        """Whether the day of the answer has passed."""
        return self.is_open and self.due_at < now()


class Deletion(Table):
    """A person who was deleted: enough to delete them again after an old backup came back."""

    id = UUID(primary_key=True, help_text="of the member")
    address_hash = Varchar(length=64, default="", help_text="keyed; the address is not kept")
    at = Timestamptz(default=now)


class Shredding(Table):
    """What a night removed: how much, and never what."""

    id = UUID(primary_key=True, default=new_id)
    rule = Varchar(length=20)
    pieces = Integer()
    at = Timestamptz(default=now)


ALL: list[type[Table]] = [DataRequest, Deletion, Shredding]
