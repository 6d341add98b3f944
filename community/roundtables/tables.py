"""Roundtables of a round and their chairs."""

from enum import StrEnum

from piccolo.columns import (
    JSONB,
    UUID,
    BigInt,
    Boolean,
    ForeignKey,
    Integer,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event, Round
from community.registrations.tables import Registration


class Seating(Table):
    """One planning of an event's rounds; the newest one counts, older ones stay as a trace."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    seed = BigInt()
    size = Integer()
    repeats = Integer(default=0, help_text="pairs who meet more than once")
    same_company = Integer(default=0, help_text="pairs of one company at one roundtable")
    note = Text(default="")
    stopped_after = Integer(
        null=True, default=None, help_text="parts that were planned; none when all were"
    )
    made_at = Timestamptz(default=now)
    before = JSONB(null=True, default=None, help_text="who sat where until then, by round")
    after = JSONB(null=True, default=None, help_text="who was seated where, by round")


class Kind(StrEnum):
    """What somebody asked for."""

    REPAIR = "repair"
    PLAN = "plan"
    REHEARSAL = "rehearsal"


class Draft(Table):
    """A seating that is not written to the chairs: proposed, in the making, or a rehearsal."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    kind = Varchar(length=10, choices=Kind)
    way = Varchar(length=10, default="", help_text="what a repair cares for most")
    rounds = Integer(default=0)
    size = Integer(default=5)
    seed = BigInt(default=1)
    seats = JSONB(null=True, default=None, help_text="the best so far, by round")
    made_from = Varchar(length=32, default="", help_text="the chairs it would change, in short")
    is_busy = Boolean(default=False, help_text="a job works on it")
    percent = Integer(default=0)
    is_stopped = Boolean(default=False, help_text="somebody asked to use the best so far")
    stops_after = Integer(null=True, default=None, help_text="parts after which it ends by itself")
    problem = Text(default="", help_text="why nothing came of it, for whoever asked")
    language = Varchar(length=2, default="ja", help_text="of whoever asked")
    made_at = Timestamptz(default=now)
    is_over = Boolean(default=False, help_text="taken, dropped or replaced; kept for a late tap")
    is_fewest = Boolean(default=False, help_text="proven to move the fewest of those who sit")


class Roundtable(Table):
    """A discussion table in one round; its sheet is what is written at it."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    round = ForeignKey(Round, null=False, on_delete=OnDelete.cascade)
    letter = Varchar(length=3)
    is_dissolved = Boolean(default=False, help_text="merged into another one; what it wrote stays")

    letter_per_round = Unique([round, letter])


class Chair(Table):
    """A person's seat in a round."""

    id = UUID(primary_key=True, default=new_id)
    round = ForeignKey(Round, null=False, on_delete=OnDelete.cascade)
    roundtable = ForeignKey(Roundtable, null=False, index=True, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, on_delete=OnDelete.cascade)
    is_host = Boolean(default=False)
    is_held = Boolean(default=False, help_text="put here by hand; the machine leaves it")
    moved_at = Timestamptz(null=True, default=None, help_text="put at another roundtable")

    chair_per_round = Unique([round, registration])


ALL: list[type[Table]] = [Seating, Draft, Roundtable, Chair]
