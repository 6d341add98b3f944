"""What somebody takes in addition, such as the party: a mark at the door for each kind."""

from collections.abc import Collection
from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.places.kinds import kinds_of
from community.places.tables import called


async def names_beside(event: Event) -> list[str]:
    """All that can be taken in addition at this evening, in the organiser's order."""
    return [kind.called for kind in await kinds_of(event) if kind.is_beside]


async def marks(event: Event, registration_id: UUID) -> str:
    """Party ✓ · Breakfast –; empty at an evening that has nothing beside itself."""
    rows = await fetch(_MARKS, event.id, registration_id)  # as SQL: every scan asks it
    names = [(called(row["name"]), row["is_taken"]) for row in rows]
    return marked([name for name, _is in names], [name for name, is_taken in names if is_taken])


def marked(names: Collection[str], taken: Collection[str]) -> str:
    """Each name with its mark."""
    return " · ".join(f"{name} {'✓' if name in taken else '–'}" for name in names)


_MARKS = """
    SELECT k.name, EXISTS (
        SELECT FROM addition a
        WHERE a.kind = k.id AND a.registration = $2 AND a.standing = 'confirmed'
    ) AS is_taken
    FROM place_kind k WHERE k.event = $1 AND k.is_beside ORDER BY k.position
"""
