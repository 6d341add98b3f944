"""The roles that a person holds."""

from uuid import UUID

from community.access.tables import Name
from community.clock import now
from community.database import fetch
from community.members.visitor import Held


async def held_by(member: UUID) -> tuple[Held, ...]:
    """The roles that this person holds now; whoever is an owner is an organiser too."""
    rows = await fetch(_HELD, member, now())
    held = tuple(Held(row["role"], row["event"], row["series"]) for row in rows)
    return (*held, Held(Name.ORGANISER)) if Held(Name.OWNER) in held else held


_HELD = """
    SELECT role, event, series FROM held_role
    WHERE member = $1 AND taken_back_at IS NULL AND (until IS NULL OR until > $2)
"""
