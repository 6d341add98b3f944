"""Who has come in."""

from enum import StrEnum

from piccolo.columns import UUID, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.registrations.tables import Registration


class Method(StrEnum):
    """How a person was recognised at the door."""

    CAMERA = "camera"
    CODE = "code"
    NAME = "name"
    WALK_IN = "walk_in"
    API = "api"
    ROSTER = "roster"


class CheckIn(Table):
    """One person came in; an undone one stays as a trace."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.restrict)
    registration = ForeignKey(Registration, null=False, on_delete=OnDelete.restrict)
    method = Varchar(length=8, choices=Method)
    by_name = Varchar(length=120, default="")
    at = Timestamptz(default=now)
    undone_at = Timestamptz(null=True, default=None)

    check_in_that_counts = Unique([registration, undone_at], nulls_distinct=False)

    @property
    def is_undone(self) -> bool:
        """Whether it counts no longer."""
        return self.undone_at is not None


ALL: list[type[Table]] = [CheckIn]
