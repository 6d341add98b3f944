"""Everybody who registered, as the organiser looks at them."""

from dataclasses import dataclass

from community.database.part import Part, Some, some_of
from community.events.tables import Event
from community.registrations.tables import Registration, Standing


@dataclass(frozen=True)
class Everybody:
    """Each list is in the order of the turns, so the waitlist is in the order of promotion."""

    confirmed: list[Registration]
    waiting: list[Registration]
    cancelled: list[Registration]


async def everybody(event: Event) -> Everybody:
    """All registrations of the event with their people."""
    named = Registration.objects(Registration.member).where(Registration.event == event.id)
    rows = await named.order_by(Registration.turn)
    return Everybody(
        confirmed=[row for row in rows if row.has_place],
        waiting=[row for row in rows if row.waits],
        cancelled=[row for row in rows if row.is_cancelled],
    )


async def some_of_everybody(
    event: Event, part: Part, standing: Standing | None = None
) -> Some[Registration]:
    """Some registrations of the event with their people, all or those that stand so."""
    named = Registration.objects(Registration.member).where(Registration.event == event.id)
    named = named.where(Registration.standing == standing) if standing else named
    return await some_of(named, Registration.turn, part)
