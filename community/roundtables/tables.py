"""Roundtables of a round and their chairs."""

from piccolo.columns import UUID, BigInt, Boolean, ForeignKey, Integer, Text, Timestamptz, Varchar
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
    made_at = Timestamptz(default=now)


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
    moved_at = Timestamptz(null=True, default=None, help_text="put at another roundtable")

    chair_per_round = Unique([round, registration])


ALL: list[type[Table]] = [Seating, Roundtable, Chair]
