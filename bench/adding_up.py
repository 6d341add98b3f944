"""What is true of an event's places after anything that people do, asked of the database."""

from community.database import fetch
from community.events.tables import Event


async def wrong_at(event: Event) -> list[str]:
    """Everything that does not add up, each query at one instant; nothing, at any instant."""
    queries = (_WRONG, _WRONG_GROUPS, _WRONG_ADDITIONS)
    return [str(dict(row)) for each in queries for row in await fetch(each, event.id)]


# Each row is something that does not add up: confirmed + offered + free = capacity, for each kind
# and for the room; the counters; and nobody waits while a place of theirs is free, or for all those
# of a complete group.
_WRONG = """
    WITH held AS (
        SELECT k.id, count(r.standing) FILTER (WHERE r.standing = 'confirmed') AS confirmed,
               count(r.standing) FILTER (WHERE r.standing = 'offered') AS offered,
               count(r.standing) FILTER (WHERE r.standing = 'waitlisted') AS waiting,
               count(r.standing) FILTER (WHERE r.standing = 'applied') AS applied
        FROM place_kind k LEFT JOIN LATERAL (
            SELECT standing FROM registration
            WHERE kind = k.id AND NOT (source = 'walk_in' AND standing = 'confirmed')
            UNION ALL SELECT a.standing FROM addition a JOIN registration p ON p.id = a.registration
            WHERE a.kind = k.id AND (a.standing = 'confirmed'
                                     OR p.standing IN ('confirmed', 'offered'))
            UNION ALL SELECT CASE WHEN offered_until IS NULL THEN 'applied' ELSE 'offered' END
            FROM registration WHERE wanted_kind = k.id
        ) AS r ON true
        WHERE k.event = $1 GROUP BY k.id
    )
    SELECT k.name, k.capacity, k.taken, k.waiting, k.applied, held.*, e.places, e.taken AS room
    FROM place_kind k JOIN held ON held.id = k.id JOIN event e ON e.id = k.event
    WHERE k.taken <> held.confirmed + held.offered OR k.waiting <> held.waiting
       OR k.applied <> held.applied OR k.taken > k.capacity
       OR e.taken > e.places
       OR e.taken <> (SELECT sum(h.confirmed + h.offered) FROM held h JOIN place_kind o
                      ON o.id = h.id AND NOT o.is_beside)
                     - (SELECT count(*) FROM registration w WHERE w.event = e.id
                        AND w.wanted_kind IS NOT NULL AND w.offered_until IS NOT NULL)
       OR EXISTS (SELECT FROM registration w WHERE w.event = e.id
                  AND w.wanted_kind IS NOT NULL AND w.standing <> 'confirmed')
       OR (k.is_beside AND k.taken < k.capacity AND EXISTS (
           SELECT FROM addition a JOIN registration r ON r.id = a.registration
           WHERE a.kind = k.id AND a.standing = 'waitlisted' AND r.standing = 'confirmed'))
       OR (NOT k.is_beside AND k.promotion <> 'by_hand' AND EXISTS (
           SELECT FROM registration r LEFT JOIN companion c ON c.registration = r.id
           LEFT JOIN guest_group g ON g.id = c.guest_group
           WHERE r.kind = k.id AND r.standing = 'waitlisted'
             AND (g.id IS NULL OR g.closed_at IS NOT NULL OR g.size <= (
                 SELECT count(*) FROM companion o WHERE o.guest_group = g.id))
           GROUP BY coalesce(g.id, r.id)
           HAVING count(*) <= least(k.capacity - k.taken, e.places - e.taken)))
"""

# A group with more people than it has, or somebody in it who has cancelled or changed the kind.
_WRONG_GROUPS = """
    SELECT g.id, g.size, count(*) AS there FROM guest_group g
    JOIN companion c ON c.guest_group = g.id JOIN registration r ON r.id = c.registration
    WHERE g.event = $1 GROUP BY g.id
    HAVING count(*) > g.size OR bool_or(r.standing = 'cancelled' OR r.kind <> g.kind)
"""

# Something taken in addition by somebody who has no place to add it to.
_WRONG_ADDITIONS = """
    SELECT a.id, a.standing, r.standing AS beside FROM addition a
    JOIN registration r ON r.id = a.registration
    WHERE r.event = $1 AND a.standing = 'confirmed' AND r.standing NOT IN ('confirmed', 'offered')
"""
