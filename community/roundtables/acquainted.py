"""Who sat with whom on past evenings."""

from collections.abc import Sequence
from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.registrations.tables import Registration

Acquainted = dict[tuple[UUID, UUID], int]

SHARED = """
    WITH past AS (
        SELECT id, rank() OVER (ORDER BY starts_at DESC) AS ago FROM event
        WHERE starts_at < $2 AND EXISTS (SELECT FROM roundtable WHERE roundtable.event = event.id)
    )
    SELECT one.member AS one, other.member AS other, min(past.ago) AS ago
    FROM registration one
    JOIN chair mine ON mine.registration = one.id
    JOIN chair theirs ON theirs.roundtable = mine.roundtable AND theirs.id <> mine.id
    JOIN registration other ON other.id = theirs.registration
    JOIN past ON past.id = one.event
    WHERE one.member = ANY($1) AND other.member = ANY($1)
    GROUP BY one.member, other.member
"""


async def acquainted(event: Event, here: Sequence[Registration]) -> Acquainted:
    """Pairs of members, both ways round, who shared a roundtable before this event.

    Each with how many evenings ago they last did; evenings without roundtables do not count.
    """
    members = [each.member.id for each in here]
    rows = await fetch(SHARED, members, event.starts_at)
    return {(row["one"], row["other"]): row["ago"] for row in rows}
