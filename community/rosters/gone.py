"""Who was in an earlier list of the platform and is in this one no longer."""

from community.clock import now
from community.database import execute, fetch
from community.rosters.compare import Comparing
from community.rosters.preview import SHOWN, Left, Preview
from community.rosters.rooms import WHOLE


async def find_gone(comparing: Comparing, found: Preview) -> None:
    """Add them to the preview; nothing happens to them unless an organiser says so."""
    rows = await fetch(_GONE, comparing.event.id, comparing.platform.key, comparing.numbers)
    found.counts["gone"] = len(rows)
    found.gone = [Left(0, row["name"], "gone", row["number"]) for row in rows[:SHOWN]]
    for row in rows:
        for room in (WHOLE, str(row["kind"])):
            found.rooms[room].gone += row["frees_place"]


async def cancel_gone(comparing: Comparing) -> None:
    """Cancel their places on that platform, and the registrations that nothing else holds up."""
    known = (comparing.event.id, comparing.platform.key, comparing.numbers)
    await execute(_CANCEL, *known, now())
    await execute(_CANCEL_PLACES, *known)


_IS_GONE = """
    place.event = $1 AND place.platform = $2 AND place.standing <> 'cancelled'
    AND NOT (place.number = ANY($3))
"""

_IS_HELD = """
    EXISTS (
        SELECT FROM place_elsewhere AS other
        WHERE other.registration = registration.id AND other.standing <> 'cancelled'
          AND (other.platform <> $2 OR other.number = ANY($3))
    )
"""

_GONE = f"""
    SELECT member.name, place.number, registration.kind,
           registration.standing IN ('confirmed', 'offered') AND registration.source = 'roster'
           AND NOT {_IS_HELD} AS frees_place
    FROM place_elsewhere AS place
    JOIN registration ON registration.id = place.registration
    JOIN member ON member.id = registration.member
    WHERE {_IS_GONE} ORDER BY place.number
"""

_CANCEL = f"""
    UPDATE registration SET standing = 'cancelled', offered_until = NULL, cancelled_at = $4
    FROM place_elsewhere AS place
    WHERE place.registration = registration.id AND {_IS_GONE}
      AND registration.source = 'roster' AND registration.standing <> 'cancelled'
      AND NOT {_IS_HELD}
"""

_CANCEL_PLACES = f"UPDATE place_elsewhere AS place SET standing = 'cancelled' WHERE {_IS_GONE}"
