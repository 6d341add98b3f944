"""What was shown: a ticket that was scanned, its number typed in, or a name tapped on the list."""

from typing import NamedTuple
from unicodedata import normalize
from uuid import UUID

from community.checkins.tables import Method
from community.tickets.ticket import read_ticket
from community.tickets.ticket_number import serials_of
from community.typed import read_id

FIELD = "ticket"


class Shown(NamedTuple):
    """How it was shown, and which registration that means: by its id, or by the serials that its
    ticket may have, or by both, when it must still be that ticket."""

    method: Method
    id: UUID | None = None
    lowest: int | None = None
    highest: int | None = None

    @property
    def is_number(self) -> bool:
        """Whether a number was typed, which is short for many serials."""
        return self.lowest != self.highest

    def means(self, serial: int) -> bool:
        """Whether a registration with this serial is the one that was shown."""
        return self.lowest is None or self.highest is None or self.lowest <= serial <= self.highest


def recognise(shown: str) -> Shown:
    """A ticket, a number in any width and case, or an id. Refuses what is no ticket of ours."""
    if registration_id := read_id(shown):
        return Shown(Method.NAME, registration_id)
    if serials := serials_of(shown):
        return Shown(Method.CODE, None, serials.start, serials[-1])
    _event_id, serial = read_ticket(plain(shown))
    return Shown(Method.CAMERA, None, serial, serial)


def plain(ticket: str) -> str:
    """A ticket's text however it was typed: in full-width or small letters."""
    return normalize("NFKC", ticket).strip().upper()
