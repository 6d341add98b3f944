"""What devices saw while they were alone comes in: late, twice, in any order, and counts once."""

from collections.abc import Sequence
from uuid import UUID

from community.checkins.check_in import arrived_at
from community.checkins.tables import Method
from community.clock import now
from community.database import fetch, lock, transaction
from community.events.tables import Event
from community.gates.kept_scan import KeptScan, Meant, meant
from community.gates.reconcile import reconcile
from community.live import tell


async def take_scans(event: Event, kept: Sequence[KeptScan], by_name: str) -> None:
    """Note every scan once, and have whoever came by them be here since the earliest of them.

    Nothing that a device admitted is thrown away: what is no ticket of ours is noted as well.
    """
    known = [meant(event.id, each.shown) for each in kept]
    async with transaction():
        event = await lock(event)
        touched = await _note(event, kept, known, by_name)
        await reconcile(event, touched)
        await tell(f"door:{event.id}")


async def _note(
    event: Event, kept: Sequence[KeptScan], known: Sequence[Meant], by_name: str
) -> list[UUID]:
    """The registrations that the scans belong to."""
    at = [arrived_at(each.at) for each in kept]
    undone = [now() if each.undone else None for each in kept]
    rows = await fetch(
        _NOTE,
        event.id,
        [each.id for each in kept],
        [each.lowest for each in known],
        [each.highest for each in known],
        [each.number for each in known],
        [Method.CODE if each.number else Method.CAMERA for each in known],
        [each.said for each in kept],
        by_name[:120],
        at,
        now(),
        undone,
    )
    return sorted({row["registration"] for row in rows if row["registration"]})


# A scan that is sent again says at most that it was undone since; one that was answered
# online is known by its check-in alone.
_NOTE = """
    INSERT INTO scan AS known
        (id, event, registration, serial, number, method, said, by_name, at, received_at, undone_at)
    SELECT DISTINCT ON (new.id) new.id, $1, coalesce(holder.id, before.registration, own.id),
           coalesce(holder.ticket_serial, before.serial, new.lowest, own.ticket_serial),
           new.number, new.method, new.said, $8, new.at, $10, new.undone_at
    FROM unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[],
                $9::timestamptz[], $11::timestamptz[])
         AS new (id, lowest, highest, number, method, said, at, undone_at)
    LEFT JOIN LATERAL (
        SELECT id, ticket_serial FROM registration
        WHERE event = $1 AND ticket_serial BETWEEN new.lowest AND new.highest LIMIT 1
    ) AS holder ON true
    LEFT JOIN LATERAL (
        SELECT serial, registration FROM replaced_ticket
        WHERE event = $1 AND serial BETWEEN new.lowest AND new.highest LIMIT 1
    ) AS before ON true
    LEFT JOIN check_in c ON c.id = new.id AND c.event = $1
    LEFT JOIN registration own ON own.id = c.registration
    ORDER BY new.id, new.undone_at
    ON CONFLICT (id) DO UPDATE SET undone_at = coalesce(known.undone_at, excluded.undone_at)
    WHERE known.event = $1
    RETURNING registration
"""
