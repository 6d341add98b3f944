"""The counters of event and kinds, always counted from the registrations themselves."""

from community.database import fetch_one
from community.events.tables import Event
from community.live import tell


async def count_again(event: Event) -> None:
    """Bring the counters and the version of the locked event up to date, and tell open pages.

    A place is taken from the moment it is offered; a walk-in takes none. What is beside another
    kind takes none of the room, and who changes takes one, while two kinds have one held for them.
    """
    counted = await fetch_one(_COUNT, event.id)
    event.taken, event.waiting = counted["taken"], counted["waiting"]
    event.version = counted["version"]
    await tell(f"event:{event.id}", f"door:{event.id}")


_COUNT = """
    WITH counted AS (
        SELECT k.id, k.is_beside, k.taken AS had, k.waiting AS waited, k.applied AS had_applied,
               count(*) FILTER (WHERE r.standing IN ('confirmed', 'offered')
                                AND r.source <> 'walk_in') AS taken,
               count(*) FILTER (WHERE r.standing = 'waitlisted') AS waiting,
               count(*) FILTER (WHERE r.standing = 'applied') AS applied
        FROM place_kind k LEFT JOIN LATERAL (
            SELECT standing, source FROM registration WHERE kind = k.id
            UNION ALL SELECT CASE WHEN offered_until IS NULL THEN 'applied' ELSE 'offered' END, ''
                      FROM registration WHERE wanted_kind = k.id AND standing = 'confirmed'
            UNION ALL SELECT a.standing, '' FROM addition a JOIN registration p
                      ON p.id = a.registration AND (a.standing = 'confirmed'
                          OR p.standing IN ('confirmed', 'offered')) WHERE a.kind = k.id
        ) AS r ON true
        WHERE k.event = $1 GROUP BY k.id
    ), kinds AS (
        UPDATE place_kind k
        SET taken = counted.taken, waiting = counted.waiting, applied = counted.applied
        FROM counted WHERE k.id = counted.id AND (had, waited, had_applied)
            IS DISTINCT FROM (counted.taken, counted.waiting, counted.applied)
    )
    UPDATE event SET taken = room.taken, waiting = room.waiting, version = version + 1
    FROM (SELECT coalesce(sum(taken), 0) - (
              SELECT count(*) FROM counted w JOIN registration r ON r.wanted_kind = w.id
              WHERE r.offered_until IS NOT NULL AND r.standing = 'confirmed') AS taken,
                 coalesce(sum(waiting), 0) AS waiting
          FROM counted WHERE NOT is_beside) AS room
    WHERE id = $1 RETURNING event.taken, event.waiting, event.version
"""
