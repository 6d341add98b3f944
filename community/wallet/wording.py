"""What stands on a pass, beside its code: labels in each language, and the evening's own words."""

from datetime import datetime
from typing import Any

from community.clock import in_zone
from community.events.tables import Event
from community.language import _, speaking
from community.registrations.tables import Registration
from community.settings import settings


def labels(tongue: str) -> str:
    """The file of labels in this language."""
    with speaking(tongue):
        said = {
            "ticket": _("Ticket"),
            "when": _("When"),
            "venue": _("Venue"),
            "name": _("Name"),
            "company": _("Company"),
            "number": _("Ticket number"),
            "online": _("Ticket on the web"),
        }
    return "".join(f'"{key}" = "{words}";\n' for key, words in said.items())


def told(registration: Registration, event: Event, number: str, address: str) -> dict[str, Any]:
    """The fields of the pass, from the title to its back."""
    person = registration.member
    venue = " ".join(filter(None, [event.venue_name, event.venue_address]))
    when = _field("when", moment(event.starts_at, event.zone)) | {
        "dateStyle": "PKDateStyleMedium",
        "timeStyle": "PKDateStyleShort",
        "ignoresTimeZone": True,
    }
    back = {"number": number, "venue": venue, "company": person.company, "online": address}
    return {
        "primaryFields": [
            {"key": "event", "label": settings().community_name, "value": event.title}
        ],
        "secondaryFields": [when],
        "auxiliaryFields": [_field("name", person.name), _field("venue", event.venue_name)],
        "backFields": [_field(key, value) for key, value in back.items() if value],
    }


def moment(at: datetime, zone: str) -> str:
    """As passes write times, on the wall clock of the venue: 2026-12-03T19:00:00+09:00."""
    return in_zone(at, zone).isoformat(timespec="seconds")


def _field(key: str, value: str) -> dict[str, Any]:
    return {"key": key, "label": key, "value": value}
