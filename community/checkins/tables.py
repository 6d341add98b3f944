"""Who has come in."""

from enum import StrEnum

from piccolo.columns import UUID, BigInt, Boolean, ForeignKey, Timestamptz, Varchar
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
    SELF = "self"


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


class Said(StrEnum):
    """What a device told at the door, before anybody else knew."""

    WELCOME = "welcome"
    ALREADY = "already"
    KEPT = "kept"
    LEFT = "left"
    BACK = "back"


class Scan(Table):
    """A ticket that a device saw by itself, sent later; its id was given by the device.

    Without a registration nobody has that ticket; `number` is what was typed then.
    """

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=True, index=True, on_delete=OnDelete.cascade)
    serial = BigInt(null=True, default=None)
    number = Varchar(length=9, default="")
    method = Varchar(length=8, choices=Method)
    said = Varchar(length=7, choices=Said)
    by_name = Varchar(length=120, default="")
    at = Timestamptz(default=now)
    received_at = Timestamptz(default=now)
    undone_at = Timestamptz(null=True, default=None)


class DoorRules(Table):
    """How an event's door works, where it is not as usual."""

    event = ForeignKey(Event, primary_key=True, null=False, on_delete=OnDelete.cascade)
    counts_heads = Boolean(default=False, help_text="people leave and come back, and are counted")


class ReplacedTicket(Table):
    """A ticket that counts no longer; the database puts it here whenever a serial changes."""

    serial = BigInt(primary_key=True)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)
    replaced_at = Timestamptz(default=now)


ALL: list[type[Table]] = [CheckIn, Scan, DoorRules, ReplacedTicket]
