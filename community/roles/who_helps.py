"""Who helps at a place, for the page on which organisers grant and take back."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from community.clock import now
from community.database import fetch, fetch_value
from community.roles.grant import Place


class Helper(NamedTuple):
    """Somebody with a role at the place, or at what it belongs to; `is_from_above` then."""

    id: UUID
    role: str
    name: str
    email: str | None
    until: datetime | None
    granted_by: str | None
    is_from_above: bool


async def who_helps(place: Place) -> list[Helper]:
    """Everybody whose role counts at this place, the place's own people first."""
    return [Helper(**row) for row in await fetch(_HELPERS, place.event, place.series, now())]


async def address_of(place: Place) -> str:
    """Where the page about this place's helpers stands."""
    if place.event:
        slug = await fetch_value("SELECT slug FROM event WHERE id = $1", place.event)
        return f"/events/{slug}/roles"
    if place.series:
        slug = await fetch_value("SELECT slug FROM series WHERE id = $1", place.series)
        return f"/series/{slug}/roles"
    return "/roles"


_HELPERS = """
    SELECT r.id, r.role, m.name, m.email, r.until, g.name AS granted_by,
           r.event IS DISTINCT FROM $1 OR ($1::int IS NULL AND r.series IS DISTINCT FROM $2)
           AS is_from_above
    FROM held_role r JOIN member m ON m.id = r.member LEFT JOIN member g ON g.id = r.granted_by
    WHERE r.taken_back_at IS NULL AND (r.until IS NULL OR r.until > $3)
      AND (r.event = $1 OR (r.event IS NULL AND (r.series = $2 OR r.series IS NULL)))
    ORDER BY is_from_above, array_position('{owner,organiser,host,door,editor}', r.role::text), name
"""
