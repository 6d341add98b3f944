"""What somebody takes in addition, such as the party: a mark at the door for each kind."""

from collections.abc import Collection
from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.places.kinds import kinds_of


async def names_beside(event: Event) -> list[str]:
    """All that can be taken in addition at this evening, in the organiser's order."""
    return [kind.called for kind in await kinds_of(event) if kind.is_beside]


async def marks(event: Event, registration_id: UUID) -> str:
    """Party ✓ · Breakfast –; empty at an evening that has nothing beside itself."""
    names = await names_beside(event)
    taken = [row["name"] for row in await fetch(_TAKEN, registration_id)] if names else []
    return marked(names, taken)


def marked(names: Collection[str], taken: Collection[str]) -> str:
    """Each name with its mark."""
    return " · ".join(f"{name} {'✓' if name in taken else '–'}" for name in names)


_TAKEN = """
    SELECT k.name FROM addition a JOIN place_kind k ON k.id = a.kind
    WHERE a.registration = $1 AND a.standing = 'confirmed'
"""
