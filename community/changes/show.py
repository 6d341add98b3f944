"""What the ticket shows beside the row itself."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from community.database import only
from community.events.calendar_links import CalendarLinks, links_of
from community.language import _
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.prices.price import Line, lines_of
from community.registrations.in_time import can_be_given_back
from community.registrations.tables import Registration
from community.settings import settings
from community.tickets.qr import qr_svg
from community.tickets.ticket import ticket_code
from community.tickets.ticket_link import ticket_token
from community.tickets.ticket_number import ticket_number
from community.waitlist.turns import place_in_line


@dataclass(frozen=True)
class Ticket:
    """The ticket of a registration that was read with event and person."""

    picture: Markup
    number: str
    lines: list[Line]
    place_in_line: int
    can_cancel: bool
    token: str
    map_url: str
    calendar: CalendarLinks
    kind: PlaceKind
    has_wallet: bool


async def ticket_of(registration: Registration) -> Ticket:
    """The ticket as it is shown now; a picture only for who has a place."""
    event, serial = registration.event, registration.ticket_serial
    admits = registration.has_place and not event.is_called_off
    label = _("QR code of your ticket")
    place = " ".join(filter(None, [event.venue_name, event.venue_address]))
    return Ticket(
        picture=qr_svg(ticket_code(event.id, serial), label) if admits else Markup(""),
        number=ticket_number(serial),
        lines=lines_of(registration.price_lines),
        kind=only(await kind_by_id(event, registration.kind)),
        place_in_line=await place_in_line(registration),
        token=ticket_token(serial),
        has_wallet=bool(settings().pass_certificate),
        can_cancel=can_be_given_back(registration, event),
        map_url=f"https://www.google.com/maps/search/?api=1&query={quote(place)}" if place else "",
        calendar=links_of(
            event, f"/registrations/{registration.id}/calendar.ics", registration.has_place
        ),
    )
