"""Somebody comes to a door: what they show there, and all that goes with the asking."""

from contextvars import Context, copy_context
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from community.checkins.recognise import Shown
from community.checkins.tables import CheckIn
from community.database import new_id
from community.database.actor import actor
from community.database.along import Keep, along
from community.events.tables import Event
from community.members.tables import Member
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Coming:
    """What is said of it is said in its `context`: in the language of whoever asks, as `actor`.

    `at` is when they came. `id` becomes the check-in's own: a device gives one, so that a scan
    that is sent twice is known again.
    """

    event: Event
    shown: Shown
    by_name: str
    at: datetime
    id: UUID = field(default_factory=new_id)
    actor: str = field(default_factory=actor)
    context: Context = field(default_factory=copy_context)
    along: tuple[Keep, ...] = field(default_factory=along)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody at the door; `is_first` is false when they had been checked in before."""

    check_in: CheckIn
    registration: Registration
    member: Member
    is_first: bool
