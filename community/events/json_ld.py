"""The event as search engines read it (schema.org/Event)."""

from typing import Any

from community.clock import in_zone
from community.events.tables import Appearance, Event
from community.plain_text import to_text
from community.settings import settings

SCHEMA = "https://schema.org"


def event_json_ld(
    event: Event, people: list[Appearance], offers: list[dict[str, Any]], is_free: bool
) -> dict[str, Any]:
    """A JSON-LD object with these offers; what is not known is left out."""
    address = f"{settings().address}/events/{event.slug}"
    whole = {
        "@context": SCHEMA,
        "@type": "Event",
        "name": event.title,
        "url": address,
        "description": to_text(event.concept),
        "startDate": in_zone(event.starts_at, event.zone).isoformat(),
        "endDate": in_zone(event.ends_at, event.zone).isoformat(),
        "eventStatus": f"{SCHEMA}/{_status(event)}",
        "previousStartDate": _first_start(event),
        "eventAttendanceMode": f"{SCHEMA}/{_mode(event)}",
        "location": _places(event, address),
        "maximumAttendeeCapacity": event.places,
        "remainingAttendeeCapacity": event.places_left,
        "organizer": _community(),
        "performer": [{"@type": "Person", "name": person.name} for person in people],
        "isAccessibleForFree": is_free,
        "offers": offers,
    }
    return {name: value for name, value in whole.items() if value not in ("", [])}


def _mode(event: Event) -> str:
    if not event.online_url:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if event.venue_name else "OnlineEventAttendanceMode"


def _places(event: Event, address: str) -> list[dict[str, str]]:
    venue = {
        "@type": "Place",
        "name": event.venue_name,
        "address": event.venue_address or event.venue_name,
    }
    online = {"@type": "VirtualLocation", "url": address}
    return [venue] * bool(event.venue_name) + [online] * bool(event.online_url)


def _status(event: Event) -> str:
    if event.is_called_off:
        return "EventCancelled"
    return "EventRescheduled" if event.is_moved else "EventScheduled"


def _community() -> dict[str, str]:
    name, address = settings().community_name, settings().address
    return {"@type": "Organization", "name": name, "url": address}


def _first_start(event: Event) -> str:
    return in_zone(event.was_to_start_at, event.zone).isoformat() if event.is_moved else ""
