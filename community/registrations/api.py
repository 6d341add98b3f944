"""Registrations for programs."""

from uuid import UUID

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.cancel import cancel
from community.registrations.register import register_by_address
from community.registrations.tables import Registration, Source
from community.registrations.ticket import ticket_code


class Wish(msgspec.Struct):
    """Who wants to come."""

    name: str = ""
    email: str = ""
    company: str = ""
    discount_code: str = ""


class Why(msgspec.Struct):
    """Why somebody will not come."""

    reason: str = ""


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


@post("/api/v1/events/{slug:str}/registrations")
async def register_one(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Wish]
) -> Answer:
    """Register somebody by name and address; 201 with the standing, the fee and the ticket."""
    registration = await register_by_address(
        event, data.name, data.email, data.company, data.discount_code, Source.API
    )
    return Answer.of(registration, event)


@post("/api/v1/registrations/{registration_id:uuid}/cancellation", status_code=200)
async def cancel_one(
    registration: NamedDependency[Registration], data: JSONBody[Why | None] = None
) -> Answer:
    """Give the place or the turn back; the first in line is promoted."""
    cancelled = await cancel(registration, data.reason if data else "")
    return Answer.of(cancelled, registration.event)


HANDLERS = [register_one, cancel_one]
