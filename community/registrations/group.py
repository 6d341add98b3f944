"""Pairs and teams who come together."""

from datetime import timedelta
from uuid import uuid4

from piccolo.columns import UUID, Boolean, ForeignKey, SmallInt, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.places.tables import PlaceKind
from community.registrations.tables import Registration

MOST = 6
WAITS_AT_MOST = timedelta(days=2)


class Group(Table, tablename="guest_group"):
    """So many people who want to come together, all with the same kind of place.

    Once it is closed it goes with those who are there, and nobody joins any more.
    """

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    kind = ForeignKey(PlaceKind, null=False, on_delete=OnDelete.cascade)
    size = SmallInt(help_text="how many they are; one less whenever somebody leaves")
    link_key = UUID(default=uuid4, unique=True)
    complete_by = Timestamptz(help_text="then it is closed, whoever is there")
    closed_at = Timestamptz(null=True, default=None)
    founded_at = Timestamptz(default=now)
    last_turn_counts = Boolean(
        default=False, help_text="it grew out of people in line: no turn is handed on"
    )

    group_is_small = Check(f"size BETWEEN 0 AND {MOST}")

    @property
    def is_closed(self) -> bool:
        """Whether it no longer waits for anybody."""
        return bool(self.closed_at)


class Companion(Table):
    """Somebody of a group, until they cancel."""

    id = UUID(primary_key=True, default=new_id)
    guest_group = ForeignKey(Group, null=False, index=True, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, unique=True, on_delete=OnDelete.cascade)
    called = Varchar(length=120, default="", help_text="what the others read: as typed, one word")
    joined_at = Timestamptz(default=now)
