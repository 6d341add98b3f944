"""Calendar readers that are not ours, and what each of them understands of a calendar."""

from datetime import UTC, datetime
from typing import NamedTuple

import pytz
import vobject
from khal.icalendar import split_ics
from khal.khalendar.event import Event

LOCALE = {"default_timezone": pytz.utc, "local_timezone": pytz.utc}


class Read(NamedTuple):
    """One entry as a reader understood it, with its times as instants."""

    uid: str
    title: str
    begins: datetime
    ends: datetime
    words: str = ""
    place: str = ""


def by_vobject(ics: bytes) -> list[Read]:
    """Whole days would be dates without a time, and fail here."""
    calendar = vobject.readOne(ics.decode())
    return [
        Read(
            entry.uid.value,
            entry.summary.value,
            entry.dtstart.value.astimezone(UTC),
            entry.dtend.value.astimezone(UTC),
            entry.description.value,
            entry.location.value if hasattr(entry, "location") else "",
        )
        for entry in calendar.vevent_list
    ]


def by_khal(ics: bytes) -> list[Read]:
    """The way khal takes a file into its own calendars: taken apart, then entry by entry."""
    entries = [
        entry
        for one in split_ics(ics.decode())
        for entry in [Event.fromString(one, locale=LOCALE, calendar="community")]
    ]
    assert not any(entry.allday for entry in entries)
    return [
        Read(
            entry.uid,
            entry.summary,
            entry.start.astimezone(UTC),
            entry.end.astimezone(UTC),
            entry.description,
            entry.location,
        )
        for entry in entries
    ]
