"""Who comes with whom, for a whole kind of place at once."""

from uuid import UUID

from community.clock import now
from community.database import execute, fetch, fetch_value
from community.places.tables import PlaceKind
from community.registrations.tables import Registration


async def groups_among(kind: PlaceKind) -> dict[UUID, UUID]:
    """The group of each registration of this kind that has one."""
    rows = await fetch(_GROUPS, kind.id)
    return {row["registration"]: row["guest_group"] for row in rows}


async def people_with(registration: Registration) -> int:
    """How many they are who come together with this person, 1 for who comes alone."""
    return max(int(await fetch_value(_WITH, registration.id)), 1)


async def close_groups(kind: PlaceKind) -> None:
    """From now on each of them goes with who is there: the draw waits for nobody."""
    await execute(_CLOSE, kind.id, now())


_GROUPS = """
    SELECT c.registration, c.guest_group FROM companion c
    JOIN guest_group g ON g.id = c.guest_group WHERE g.kind = $1
"""

_WITH = """
    SELECT count(*) FROM companion mine JOIN companion c ON c.guest_group = mine.guest_group
    WHERE mine.registration = $1
"""

_CLOSE = "UPDATE guest_group SET closed_at = $2 WHERE kind = $1 AND closed_at IS NULL"
