"""A new ticket, for programs."""

import msgspec
from litestar import post
from litestar.di import NamedDependency

from community.changes.reissue import reissue
from community.registrations.tables import Registration
from community.tickets.ticket import ticket_code


class NewTicket(msgspec.Struct):
    """The text of the new ticket's QR code."""

    ticket: str


@post("/api/v1/registrations/{registration_id:uuid}/ticket", status_code=200)
async def new_ticket(registration: NamedDependency[Registration]) -> NewTicket:
    """Replace a ticket that somebody else may have; the old one opens no door any more."""
    event = registration.event
    made = await reissue(registration)
    return NewTicket(ticket_code(event.id, made.ticket_serial))


HANDLERS = [new_ticket]
