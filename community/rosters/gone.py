"""Who was in an earlier list of the platform and is in this one no longer."""

from collections.abc import Sequence
from typing import Any

from community.clock import now
from community.database import execute, fetch
from community.rosters.compare import Comparing
from community.rosters.preview import SHOWN, Left, Preview
from community.rosters.rooms import WHOLE


async def find_gone(comparing: Comparing, found: Preview) -> list[Any]:
    """Their places, added to the preview; nothing happens to them unless an organiser says so."""
    told = set(comparing.numbers)
    known = await fetch(_KNOWN, comparing.event.id, comparing.platform.key)
    ids = [row["id"] for row in known if row["number"] not in told]
    rows = await fetch(_GONE, ids) if ids else []
    found.counts["gone"] = len(rows)
    found.gone = [Left(0, row["name"], "gone", row["number"]) for row in rows[:SHOWN]]
    for row in rows:
        for room in (WHOLE, str(row["kind"])):
            found.rooms[room].gone += row["frees_place"]
    return ids


async def cancel_gone(ids: Sequence[Any]) -> None:
    """Cancel these places, and the registrations that nothing else holds up."""
    await execute(_CANCEL, ids, now())
    await execute("UPDATE place_elsewhere SET standing = 'cancelled' WHERE id = ANY($1)", ids)


_KNOWN = """
    SELECT id, number FROM place_elsewhere
    WHERE event = $1 AND platform = $2 AND standing <> 'cancelled'
"""

_IS_HELD = """
    EXISTS (
        SELECT FROM place_elsewhere AS other
        WHERE other.registration = registration.id AND other.standing <> 'cancelled'
          AND NOT (other.id = ANY($1))
    )
"""

_GONE = f"""
    SELECT member.name, place.number, registration.kind,
           registration.standing IN ('confirmed', 'offered') AND registration.source = 'roster'
           AND NOT {_IS_HELD} AS frees_place
    FROM place_elsewhere AS place
    JOIN registration ON registration.id = place.registration
    JOIN member ON member.id = registration.member
    WHERE place.id = ANY($1) ORDER BY place.number
"""

_CANCEL = f"""
    UPDATE registration SET standing = 'cancelled', offered_until = NULL, cancelled_at = $2
    FROM place_elsewhere AS place
    WHERE place.registration = registration.id AND place.id = ANY($1)
      AND registration.source = 'roster' AND registration.standing <> 'cancelled'
      AND NOT {_IS_HELD}
"""
