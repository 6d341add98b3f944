"""A ticket that a guest's device keeps for when there is no network, and until when it may."""

from datetime import datetime, timedelta
from typing import NamedTuple

from community.changes.show import Ticket, ticket_of
from community.clock import now
from community.language import _
from community.registrations.tables import Registration
from community.tickets.ticket_link import Replaced

STAYS = timedelta(hours=12)


class KeptTicket(NamedTuple):
    """What is shown, and when the device forgets it by itself."""

    ticket: Ticket
    until: datetime


async def kept_ticket(registration: Registration) -> KeptTicket:
    """The ticket of who has a place; refuses one that opens no door, or none any more."""
    ticket, until = await ticket_of(registration), registration.event.ends_at + STAYS
    if not ticket.picture or now() > until:
        raise Replaced(_("This ticket opens no door, so it is not kept on your device."))
    return KeptTicket(ticket, until)
