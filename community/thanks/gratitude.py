"""Thanks as a reader of a report sees them, and which they may give."""

from dataclasses import dataclass
from uuid import UUID

from community.database import fetch
from community.registrations.tables import Registration
from community.thanks.thank import thanked_by, thanks_at


@dataclass(frozen=True)
class Gratitude:
    """Counts by item; `open` are the items this reader may thank for, `mine` those they did."""

    counts: dict[UUID, int]
    open: frozenset[UUID] = frozenset()
    mine: frozenset[UUID] = frozenset()


async def gratitude(event_id: int, reader: Registration | None) -> Gratitude:
    """What was thanked for at the event; only who had a place there may thank."""
    counts = await thanks_at(event_id)
    if reader is None or not reader.has_place:
        return Gratitude(counts)
    others = await fetch(_OF_OTHERS, event_id, reader.id)
    mine = await thanked_by(reader)
    return Gratitude(counts, frozenset(row["id"] for row in others), frozenset(mine))


_OF_OTHERS = """
    SELECT item.id FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE roundtable.event = $1 AND removed_at IS NULL AND author IS DISTINCT FROM $2
"""
