"""Registrations as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.events.tables import Event
from community.members.tables import Member
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


class Listed(msgspec.Struct):
    """One registration of a list, with its person; the ticket's text is in no list."""

    id: UUID
    event: str
    member: UUID
    name: str
    company: str
    email: str | None
    standing: str
    turn: int
    fee_yen: int
    discount_code: str
    is_host: bool
    is_first_time: bool
    source: str
    registered_at: datetime
    cancelled_at: datetime | None

    @classmethod
    def of(cls, registration: Registration, event: Event, member: Member) -> "Listed":
        """A registration that was read with its person."""
        own = {name: getattr(registration, name) for name in _SAME}
        person = {name: getattr(member, name) for name in ("name", "company", "email")}
        return cls(event=event.slug, member=member.id, **own, **person)


_SAME = tuple(
    name
    for name in Listed.__struct_fields__
    if name not in {"event", "member", "name", "company", "email"}
)


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
