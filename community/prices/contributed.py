"""Who spoke, hosted or wrote at one of the last evenings of a series."""

from collections.abc import Sequence
from uuid import UUID

from community.clock import now
from community.database import fetch
from community.events.tables import Event
from community.members.tables import Member
from community.prices.rules import Contributor
from community.prices.rules_of import series_id


async def contributed_at(
    event: Event, contributor: Contributor | None, members: Sequence[Member]
) -> dict[UUID, str]:
    """The latest such evening of each of these people who has one, in words."""
    if contributor is None or not members:
        return {}
    ids, addresses = [each.id for each in members], [each.email or "" for each in members]
    before, last = min(event.starts_at, now()), contributor.last_events
    rows = await fetch(_EVENINGS, event.id, series_id(event), before, last, ids, addresses)
    return {row["id"]: row["evening"] for row in rows}


_EVENINGS = """
    SELECT DISTINCT ON (asked.id) asked.id, s.title || ' #' || past.number AS evening
    FROM (
        SELECT e.id, e.series, e.number, e.starts_at FROM event e
        WHERE e.series = $2 AND e.id <> $1 AND e.state = 'published' AND e.starts_at < $3
        ORDER BY e.starts_at DESC LIMIT $4
    ) past JOIN series s ON s.id = past.series
    CROSS JOIN unnest($5::uuid[], $6::text[]) AS asked(id, email)
    WHERE EXISTS (SELECT FROM appearance a WHERE a.event = past.id AND asked.email <> ''
                  AND lower(a.email) = asked.email AND a.role IN ('speaker', 'guest', 'host'))
       OR EXISTS (SELECT FROM registration r WHERE r.event = past.id AND r.member = asked.id
                  AND r.standing = 'confirmed'
                  AND (r.is_host OR EXISTS (SELECT FROM item i WHERE i.author = r.id
                                            AND i.removed_at IS NULL AND i.text <> '')))
    ORDER BY asked.id, past.starts_at DESC
"""
