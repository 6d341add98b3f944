"""Events as calendars read them (RFC 5545): one UID for ever, SEQUENCE grows with every change."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from community.clock import in_zone
from community.events.tables import Event
from community.events.time_zone import time_zone
from community.language import _
from community.plain_text import to_text
from community.settings import settings

ASK_AGAIN_AFTER = timedelta(hours=1)

if TYPE_CHECKING:  # eighty modules, imported when the first calendar is written
    from icalendar import Event as Entry


def event_ics(events: Iterable[Event], method: str = "PUBLISH", name: str = "") -> bytes:
    """A calendar of these events as bytes."""
    return calendar_bytes([calendar_component(event) for event in events], method, name)


def calendar_bytes(components: "Iterable[Entry]", method: str = "PUBLISH", name: str = "") -> bytes:
    """A calendar with the time zones it needs. `method` must stand in the MIME type as well.

    One with a name is subscribed to, and says how often to ask for it.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//community//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.refresh_interval = ASK_AGAIN_AFTER
        calendar.add("x-published-ttl", "PT1H")  # the library would write 1:00:00
    entries = list(components)
    years = [moment.year for each in entries for moment in (each.start, each.end)]
    calendar.subcomponents = [*entries]
    for zone in sorted(calendar.get_missing_tzids(), reverse=True):
        calendar.subcomponents.insert(0, time_zone(zone, min(years), max(years)))
    return bytes(calendar.to_ical())


def calendar_component(
    event: Event,
    for_holder: bool = False,
    uid: str = "",
    sequence: int = 0,
    more: Iterable[str] = (),
) -> "Entry":
    """The event's entry, to be put into a calendar; the online address is for ticket holders only.

    `sequence` is added to the event's own, for what changes at one registration alone, and `more`
    are lines that only its holder reads.
    """
    from icalendar import Event as Entry
    from icalendar.enums import STATUS

    address = f"{settings().address}/events/{event.slug}"
    return Entry.new(
        uid=uid or uid_of(event),
        sequence=event.sequence + sequence,
        stamp=event.changed_at,
        last_modified=event.changed_at,
        summary=event.title,
        start=_wall(event.starts_at, event.zone),
        end=_wall(event.ends_at, event.zone),
        url=address,
        location=place_of(event, for_holder) or None,
        description=_words(event, address, more),
        status=STATUS.CANCELLED if event.is_called_off else STATUS.CONFIRMED,
    )


def uid_of(event: Event) -> str:
    """The name by which calendars know the event, whatever else changes."""
    return f"event-{event.id}@{urlsplit(settings().address).hostname}"


def _wall(moment: datetime, zone: str) -> datetime:
    """The hour on the wall; in UTC where the clocks show it twice: readers differ about which."""
    local = in_zone(moment, zone)
    is_twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return moment.astimezone(UTC) if is_twice else local


def place_of(event: Event, for_holder: bool = False) -> str:
    """Where it is held on one line; the online address itself is for ticket holders only."""
    online = event.online_url if for_holder else _("Online")
    return ", ".join(
        filter(None, [event.venue_name, event.venue_address, online if event.online_url else ""])
    )


def _words(event: Event, address: str, more: Iterable[str]) -> str:
    reason = (
        _("Called off: {reason}").format(reason=event.call_off_reason)
        if event.is_called_off
        else ""
    )
    return "\n\n".join(filter(None, [reason, "\n".join(more), to_text(event.concept), address]))
