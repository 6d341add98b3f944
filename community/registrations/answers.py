"""Registrations as programs read them."""

from uuid import UUID

import msgspec

from community.events.tables import Event
from community.registrations.tables import DiscountCode, Registration
from community.registrations.ticket import ticket_code


class Answer(msgspec.Struct):
    """What became of it; the ticket is there once the place is."""

    id: UUID
    standing: str
    fee_yen: int
    ticket: str | None

    @classmethod
    def of(cls, registration: Registration, event: Event) -> "Answer":
        """The registration as a program reads it."""
        has_place = registration.has_place
        ticket = ticket_code(event.id, registration.ticket_serial) if has_place else None
        return cls(registration.id, registration.standing, registration.fee_yen, ticket)


class CodeAnswer(msgspec.Struct):
    """A discount code and how often it has been used."""

    code: str
    amount_yen: int
    uses: int
    uses_allowed: int

    @classmethod
    def of(cls, code: DiscountCode) -> "CodeAnswer":
        """The code as a program reads it."""
        return cls(code.code, code.amount_yen, code.uses, code.uses_allowed)
