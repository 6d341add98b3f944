"""Who sat with whom on past evenings."""

from collections.abc import Sequence
from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.registrations.tables import Registration

SHARED = """
    SELECT DISTINCT one.member AS one, other.member AS other
    FROM registration one
    JOIN chair mine ON mine.registration = one.id
    JOIN chair theirs ON theirs.roundtable = mine.roundtable AND theirs.id <> mine.id
    JOIN registration other ON other.id = theirs.registration
    JOIN event ON event.id = one.event
    WHERE one.member = ANY($1) AND other.member = ANY($1) AND event.starts_at < $2
"""


async def acquainted(event: Event, here: Sequence[Registration]) -> set[tuple[UUID, UUID]]:
    """Pairs of members, both ways round, who shared a roundtable before this event."""
    members = [each.member.id for each in here]
    return {(row["one"], row["other"]) for row in await fetch(SHARED, members, event.starts_at)}
