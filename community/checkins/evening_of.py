"""Which evening a ticket is for, told by the ticket itself."""

from community.checkins.recognise import FIELD, plain
from community.events.tables import Event
from community.language import _
from community.refusal import Refused
from community.tickets.ticket import read_ticket


async def evening_of(ticket: str) -> Event:
    """The event that it was signed for; refuses what is no ticket of ours."""
    event_id, _serial = read_ticket(plain(ticket))
    found = await Event.objects().get(Event.id == event_id)
    if found is None:
        raise Refused(_("This ticket is no longer valid: a newer one has replaced it."), FIELD)
    return found
