"""What a role or a link is for, by the name and address of the place."""

from typing import Any
from uuid import UUID

from community.database import fetch_one, only


async def where(event: int | None, series: UUID | None = None) -> Any:
    """Its title ('' for the community), zone, path and, of an event, when it begins."""
    return only(await fetch_one(_PLACE, event, series))


_PLACE = """
    SELECT coalesce(e.title, s.title, '') AS title, coalesce(e.zone, 'Asia/Tokyo') AS zone,
           CASE WHEN e.id IS NOT NULL THEN '/events/' || e.slug
                WHEN s.id IS NOT NULL THEN '/series/' || s.slug ELSE '/' END AS path,
           e.starts_at
    FROM (SELECT) AS one LEFT JOIN event e ON e.id = $1 LEFT JOIN series s ON s.id = $2
"""
