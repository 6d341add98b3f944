"""Registrations as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.events.tables import Event
from community.registrations.tables import Registration
from community.tickets.ticket import ticket_code


class Answer(msgspec.Struct):
    """What became of it; the ticket is there once the place is. `wanted_kind` is another kind that
    is drawn for, or held until `offered_until`."""

    id: UUID
    standing: str
    kind: UUID
    fee_yen: int
    ticket: str | None
    wanted_kind: UUID | None = None
    offered_until: datetime | None = None

    @classmethod
    def of(cls, registration: Registration, event: Event) -> "Answer":
        """The registration as a program reads it."""
        has_place = registration.has_place
        ticket = ticket_code(event.id, registration.ticket_serial) if has_place else None
        return cls(
            registration.id,
            registration.standing,
            registration.kind,
            registration.fee_yen,
            ticket,
            registration.wanted_kind,
            registration.offered_until,
        )
