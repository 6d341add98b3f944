"""Who came, as another platform's list tells it: noted for many at once, and only once each."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from community.checkins.tables import Method
from community.clock import now
from community.database import execute, new_id
from community.events.tables import Event
from community.live import tell


async def note_arrivals(event: Event, came: Mapping[Any, datetime | None], by_name: str) -> None:
    """Check in these registrations, at the moment that was told, else at the event's start.

    No webhook tells of it: one look at the API says more than hundreds of messages.
    """
    if not came:
        return
    ids = [new_id() for _each in came]
    usual = min(event.starts_at, now())
    at = [each or usual for each in came.values()]
    await execute(_NOTE, ids, event.id, list(came), at, Method.ROSTER, by_name[:120])
    await tell(f"door:{event.id}")


_NOTE = """
    INSERT INTO check_in (id, event, registration, method, by_name, at, undone_at)
    SELECT new.id, $2, new.registration, $5, $6, new.at, NULL
    FROM unnest($1::uuid[], $3::uuid[], $4::timestamptz[]) AS new(id, registration, at)
    ON CONFLICT DO NOTHING
"""
