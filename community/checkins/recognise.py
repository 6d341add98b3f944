"""Whose ticket is this: scanned, its number typed in, or a name tapped on the list."""

from unicodedata import normalize

from community.checkins.tables import Method
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict, Refused
from community.registrations.find import by_id, by_number, by_serial
from community.registrations.tables import Registration
from community.registrations.ticket import read_ticket
from community.registrations.ticket_number import serials_of
from community.typed import read_id

FIELD = "ticket"


async def recognise(event: Event, shown: str) -> tuple[Registration, Method]:
    """The registration that was shown, and how: ticket, number in any width and case, or id.

    Refuses what is none of this evening.
    """
    if registration_id := read_id(shown):
        return _of_this(event, await by_id(registration_id)), Method.NAME
    if not serials_of(shown):
        return _of_this(event, await holder_of(shown)), Method.CAMERA
    named = await by_number(event, shown)
    if named is None:
        raise Refused(_("Nobody has this number. Please search by name."), FIELD)
    return named, Method.CODE


async def holder_of(ticket: str) -> Registration:
    """The registration of a ticket, with its event and person. Refuses forged and replaced ones."""
    _event_id, serial = read_ticket(plain(ticket))
    found = await by_serial(serial)
    if found is None:
        raise Refused(_("This ticket is no longer valid: a newer one has replaced it."), FIELD)
    return found


def plain(ticket: str) -> str:
    """A ticket's text however it was typed: in full-width or small letters."""
    return normalize("NFKC", ticket).strip().upper()


def _of_this(event: Event, found: Registration | None) -> Registration:
    if found is None:
        raise Refused(_("This person is no longer on the list."))
    if found.event.id != event.id:
        sentence = _("This ticket is for another evening: {title}.")
        raise Conflict(sentence.format(title=found.event.title), FIELD)
    return found
