"""Everybody who registered, as the organiser looks at them."""

from dataclasses import dataclass

from community.events.tables import Event
from community.registrations.tables import Registration


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
