"""Events as calendars read them (RFC 5545): one UID for ever, SEQUENCE grows with every change."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from community.clock import in_zone
from community.events.tables import Event
from community.language import _
from community.settings import settings

if TYPE_CHECKING:  # eighty modules, imported when the first calendar is written
    from icalendar import Component, Timezone
    from icalendar import Event as Entry


def event_ics(events: Iterable[Event], method: str = "PUBLISH", name: str = "") -> bytes:
    """A calendar of these events as bytes."""
    return calendar_bytes([calendar_component(event) for event in events], method, name)


def calendar_bytes(
    components: "Iterable[Component]", method: str = "PUBLISH", name: str = ""
) -> bytes:
    """A calendar with the time zones it needs. `method` must stand in the MIME type as well."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//community//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
    for component in components:
        calendar.add_component(component)
    for zone in sorted(calendar.get_missing_tzids()):
        calendar.subcomponents.insert(0, _time_zone(zone))
    return bytes(calendar.to_ical())


@cache
def _time_zone(name: str) -> "Timezone":
    """The rules of a zone; they take long to work out, and whoever registers waits for them."""
    from icalendar import Timezone

    return Timezone.from_tzid(name)


def calendar_component(
    event: Event, for_holder: bool = False, uid: str = "", sequence: int = 0
) -> "Entry":
    """The event's entry, to be put into a calendar; the online address is for ticket holders only.

    `sequence` is added to the event's own, for what changes at one registration alone.
    """
    from icalendar import Event as Entry
    from icalendar.enums import STATUS

    address = f"{settings().address}/events/{event.slug}"
    return Entry.new(
        uid=uid or uid_of(event),
        sequence=event.sequence + sequence,
        stamp=event.changed_at,
        summary=event.title,
        start=in_zone(event.starts_at, event.zone),
        end=in_zone(event.ends_at, event.zone),
        url=address,
        location=_place(event, for_holder) or None,
        description=_words(event, address),
        status=STATUS.CANCELLED if event.is_called_off else STATUS.CONFIRMED,
    )


def uid_of(event: Event) -> str:
    """The name by which calendars know the event, whatever else changes."""
    return f"event-{event.id}@{urlsplit(settings().address).hostname}"


def _place(event: Event, for_holder: bool) -> str:
    online = event.online_url if for_holder else _("Online")
    return ", ".join(
        filter(None, [event.venue_name, event.venue_address, online if event.online_url else ""])
    )


def _words(event: Event, address: str) -> str:
    reason = (
        _("Called off: {reason}").format(reason=event.call_off_reason)
        if event.is_called_off
        else ""
    )
    return "\n\n".join(filter(None, [reason, event.concept, address]))
