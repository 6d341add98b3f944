"""Who comes with whom, for a whole kind of place at once."""

from uuid import UUID

from community.clock import now
from community.database import execute, fetch
from community.places.tables import PlaceKind


async def groups_among(kind: PlaceKind) -> dict[UUID, UUID]:
    """The group of each registration of this kind that has one."""
    rows = await fetch(_GROUPS, kind.id)
    return {row["registration"]: row["guest_group"] for row in rows}


async def close_groups(kind: PlaceKind) -> None:
    """From now on each of them goes with who is there: the draw waits for nobody."""
    await execute(_CLOSE, kind.id, now())


_GROUPS = """
    SELECT c.registration, c.guest_group FROM companion c
    JOIN guest_group g ON g.id = c.guest_group WHERE g.kind = $1
"""

_CLOSE = "UPDATE guest_group SET closed_at = $2 WHERE kind = $1 AND closed_at IS NULL"
