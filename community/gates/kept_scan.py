"""What a device kept while it was alone, and which ticket that was."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import msgspec

from community.checkins.recognise import plain
from community.checkins.tables import Said
from community.refusal import Refused
from community.tickets.ticket import read_ticket
from community.tickets.ticket_number import serials_of, ticket_number


class KeptScan(msgspec.Struct):
    """A ticket or a number that a device saw; `shown` may be empty when the scan is known here."""

    id: UUID
    at: datetime
    said: Said
    shown: str = ""
    undone: bool = False


class Meant(NamedTuple):
    """The serials that this can be; none when it is no ticket of this evening.

    `number` is there when it was typed.
    """

    lowest: int | None
    highest: int | None
    number: str = ""


NOTHING = Meant(None, None)


def meant(event_id: int, shown: str) -> Meant:
    """Which ticket of this event was shown: by its signature, or by the number that was typed."""
    serials = serials_of(shown)
    if serials:
        return Meant(serials.start, serials[-1], ticket_number(serials.start))
    try:
        signed_for, serial = read_ticket(plain(shown))
    except Refused:
        return NOTHING
    return Meant(serial, serial) if signed_for == event_id else NOTHING
