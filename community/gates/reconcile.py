"""Reconcile: the check-ins say again what all sightings together say."""

from collections.abc import Sequence
from uuid import UUID

from community.checkins.merge import Sighting, arrival
from community.checkins.sightings import Seen, sightings_of
from community.clock import now
from community.database import execute, fetch
from community.events.tables import Event
from community.webhooks.announce import announce


async def reconcile(event: Event, registrations: Sequence[UUID]) -> None:
    """For each of these: here since the earliest sighting that counts, or not here at all.

    The event is locked. Who has no place, and a ticket that was replaced, is not checked in.
    """
    await execute(_HOLD, registrations)
    seen = await sightings_of(registrations)
    came = [(each, first) for each in seen if (first := _first(event, each))]
    gone = [each.check_in for each in seen if each.check_in and each.is_undone]
    await execute(_UNDO, gone, now())
    await execute(_KEEP, event.id, [each.check_in for each, _first in came], now())
    for new in await _write(event, came):
        ids = {"checkin": str(new["id"]), "registration": str(new["registration"])}
        about = {**ids, "event": str(event.id), "method": new["method"]}
        await announce("checkin.created", about)


def _first(event: Event, seen: Seen) -> Sighting | None:
    may_come = event.is_published and seen.has_place
    return arrival(seen.by_this_ticket) if may_come else None


async def _write(event: Event, came: Sequence[tuple[Seen, Sighting]]) -> list[dict[str, str]]:
    """The check-ins that were not there before."""
    return await fetch(
        _CHECK_IN,
        event.id,
        [seen.registration for seen, _first in came],
        [seen.check_in or first.id for seen, first in came],
        [first.method for _seen, first in came],
        [first.by_name for _seen, first in came],
        [first.at for _seen, first in came],
    )


_HOLD = "SELECT id FROM registration WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE"

_UNDO = "UPDATE check_in SET undone_at = $2 WHERE id = ANY($1::uuid[]) AND undone_at IS NULL"

# A check-in that moves to an earlier time stays known as the sighting that it was.
_KEEP = """
    INSERT INTO scan (id, event, registration, serial, method, said, by_name, at, received_at)
    SELECT c.id, $1, c.registration, r.ticket_serial, c.method,
           CASE c.method WHEN 'roster' THEN 'already' ELSE 'welcome' END, c.by_name, c.at, $3
    FROM check_in c JOIN registration r ON r.id = c.registration
    WHERE c.id = ANY($2::uuid[]) ON CONFLICT DO NOTHING
"""

# xmax is 0 in a row that was not there before. A device that lies about ids gets nobody in.
_CHECK_IN = """
    WITH written AS (
        INSERT INTO check_in AS known (id, event, registration, method, by_name, at)
        SELECT new.id, $1, new.registration, new.method, new.by_name, new.at
        FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
             AS new (registration, id, method, by_name, at)
        WHERE NOT EXISTS (
            SELECT FROM check_in c WHERE c.id = new.id AND c.registration <> new.registration
        )
        ON CONFLICT (registration, undone_at)
        DO UPDATE SET at = excluded.at, by_name = excluded.by_name, method = excluded.method
        WHERE (known.at, known.by_name) <> (excluded.at, excluded.by_name)
        RETURNING id, registration, method, xmax = 0 AS is_new
    )
    SELECT id, registration, method FROM written WHERE is_new
"""
