"""Everybody who registered, as the organiser looks at them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from uuid import UUID

from community.database.part import Part, Some, some_of
from community.events.tables import Event
from community.places.kinds import kinds_of
from community.registrations.tables import Registration, Standing
from community.waitlist.turns import in_turn


@dataclass(frozen=True)
class Everybody:
    """Each list is in the order of the turns, and the waitlist in the order of promotion."""

    confirmed: list[Registration]
    offered: list[Registration]
    applied: list[Registration]
    waiting: list[Registration]
    cancelled: list[Registration]

    @property
    def all(self) -> list[Registration]:
        """Every registration, whatever its standing."""
        return [*self.confirmed, *self.offered, *self.applied, *self.waiting, *self.cancelled]

    @property
    def in_line(self) -> dict[UUID, int]:
        """Where each who waits stands in the line of their kind; the first is 1."""
        places: defaultdict[UUID, Iterator[int]] = defaultdict(lambda: count(1))
        return {each.id: next(places[each.kind]) for each in self.waiting}


async def everybody(event: Event) -> Everybody:
    """All registrations of the event with their people."""
    named = Registration.objects(Registration.member).where(Registration.event == event.id)
    rows = await named.order_by(Registration.turn)
    return Everybody(
        confirmed=[row for row in rows if row.has_place],
        offered=[row for row in rows if row.is_offered],
        applied=[row for row in rows if row.standing == Standing.APPLIED],
        waiting=await _by_kind(event, [row for row in rows if row.waits]),
        cancelled=[row for row in rows if row.is_cancelled],
    )


async def _by_kind(event: Event, waiting: list[Registration]) -> list[Registration]:
    named = {row.id: row for row in waiting}
    lines = [await in_turn(kind) for kind in await kinds_of(event)] if waiting else []
    return [named[each] for line in lines for each in line if each in named]


async def some_of_everybody(
    event: Event, part: Part, standing: Standing | None = None
) -> Some[Registration]:
    """Some registrations of the event with their people, all or those that stand so."""
    named = Registration.objects(Registration.member).where(Registration.event == event.id)
    named = named.where(Registration.standing == standing) if standing else named
    return await some_of(named, Registration.turn, part)
