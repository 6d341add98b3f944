"""Somebody who may write on a roundtable's sheet."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from community.clock import now
from community.database import fetch_one
from community.database.read_row import columns_of, read_row, row_where
from community.events.tables import Event, Round
from community.outputs.grace import takes_words
from community.registrations.tables import Registration
from community.roundtables.tables import Chair, Roundtable


@dataclass(frozen=True)
class Writer:
    """Who has a chair at the roundtable, or organises the event."""

    roundtable: Roundtable
    registration: Registration | None = None
    is_organiser: bool = False
    is_host: bool = False

    @property
    def event(self) -> Event:
        """The event the roundtable belongs to."""
        event: Event = self.roundtable.event
        return event

    @property
    def round(self) -> Round:
        """The round the roundtable belongs to, as it was when the writer came in."""
        round_: Round = self.roundtable.round
        return round_

    @property
    def author(self) -> UUID | None:
        """The registration that stands in the history; nobody for an organiser without a chair."""
        return self.registration.id if self.registration else None

    @property
    def may_write(self) -> bool:
        """Whether the sheet takes words from this person, as far as was known when they came in."""
        return self.is_organiser or takes_words(self.round, now())

    def is_silent(self, at: datetime) -> bool:
        """Whether everybody writes alone now, as far as was known when they came in."""
        step = self.round.step(at)
        return step is not None and step.is_silent


async def roundtable_with_round(roundtable_id: UUID) -> Roundtable | None:
    """The roundtable with its round and its event.

    Every phone asks this for each edit of anybody at its roundtable, so it is put as SQL once:
    two thirds of the work.
    """
    row = await fetch_one(_with_round(), roundtable_id)
    if row is None:
        return None
    values = list(row)
    roundtable = read_row(Roundtable, values)
    values = values[len(Roundtable._meta.columns) :]
    roundtable.round = read_row(Round, values)
    roundtable.event = read_row(Event, values[len(Round._meta.columns) :])
    return roundtable


async def chair_at(roundtable: Roundtable, registration: Registration | None) -> Chair | None:
    """The chair of this registration there, if it has one."""
    if registration is None:
        return None
    at_it = "roundtable = $1 AND registration = $2"
    return await row_where(Chair, at_it, roundtable.id, registration.id)


@cache
def _with_round() -> str:
    tables = [(Roundtable, "t"), (Round, "r"), (Event, "e")]
    wanted = ", ".join(columns_of(table, alias) for table, alias in tables)
    return f"""
        SELECT {wanted} FROM roundtable t
        JOIN round r ON r.id = t.round JOIN event e ON e.id = t.event WHERE t.id = $1
    """
