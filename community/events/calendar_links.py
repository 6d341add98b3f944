"""Where a calendar is taken from: as a file, by subscribing (webcal:), or into Google Calendar."""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from community.events.calendar import place_of
from community.events.tables import Event
from community.plain_text import to_text
from community.settings import settings

LONGEST = 600  # characters of the concept; some programs cut long addresses off


@dataclass(frozen=True)
class CalendarLinks:
    """Three ways to the same entry; only what is subscribed to follows later changes by itself."""

    file: str
    subscribe: str
    google: str


def links_of(event: Event, path: str, for_holder: bool = False) -> CalendarLinks:
    """The ways to the calendar at `path`; only holders get the online address into Google's."""
    return CalendarLinks(path, webcal(path), google_link(event, for_holder))


def webcal(path: str) -> str:
    """The address that opens the calendar program and subscribes there."""
    return f"webcal://{settings().address.partition('://')[2]}{path}"


def google_subscription(path: str) -> str:
    """The address by which Google Calendar subscribes to ours."""
    return f"https://calendar.google.com/calendar/render?{urlencode({'cid': webcal(path)})}"


def google_link(event: Event, for_holder: bool = False) -> str:
    """The address that opens Google Calendar with the event filled in."""
    address = f"{settings().address}/events/{event.slug}"
    words = {
        "action": "TEMPLATE",
        "text": event.title,
        "dates": f"{_basic(event.starts_at)}/{_basic(event.ends_at)}",
        "ctz": event.zone,
        "details": "\n\n".join(filter(None, [to_text(event.concept)[:LONGEST], address])),
        "location": place_of(event, for_holder),
    }
    return f"https://calendar.google.com/calendar/render?{urlencode(words)}"


def _basic(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
