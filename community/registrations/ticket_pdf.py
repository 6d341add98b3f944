"""A ticket as a page of PDF, for whoever prints it or keeps it among their files."""

from community.events.tables import Event
from community.language import _, dates, language
from community.members.tables import Member
from community.registrations.tables import Registration
from community.settings import settings
from community.tickets.qr import qr_svg
from community.tickets.ticket import ticket_code
from community.tickets.ticket_number import ticket_number
from community.typeset import typeset

PAPER = "registrations/ticket.typ"


async def ticket_pdf(
    registration: Registration, event: Event, member: Member, kind_name: str
) -> bytes:
    """Code, name and number, black on white, in the language that is being spoken."""
    serial = registration.ticket_serial
    venue = " · ".join(filter(None, [event.venue_name, event.venue_address]))
    facts = [
        (_("When"), dates.span(event.starts_at, event.ends_at, event.zone)),
        (_("Venue"), venue),
        (_("Kind of place"), kind_name),
    ]
    words: dict[str, object] = {
        "language": language(),
        "title": _("Ticket"),
        "community": settings().community_name,
        "event": event.title,
        "qr": qr_svg(ticket_code(event.id, serial), ""),
        "name": member.name,
        "company": member.company,
        "number": ticket_number(serial),
        "facts": [fact for fact in facts if fact[1]],
        "note": _("Please show this code at the door, on paper or on a screen."),
    }
    return await typeset(PAPER, words, int(registration.registered_at.timestamp()))
