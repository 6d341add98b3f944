"""How far an evening has come."""

import msgspec

from community.database import fetch_one
from community.events.tables import Event


class Counts(msgspec.Struct):
    """How many came, sit and write; `has_draft` says that a report was begun."""

    came: int
    walked_in: int
    chairs: int
    rounds: int
    rounds_closed: int
    items: int
    commentaries: int
    has_draft: bool


async def figures_of(event: Event) -> Counts:
    """The counts of this evening as of now, by one query."""
    return Counts(*(await fetch_one(_COUNTS, event.id)))


_COUNTS = """
    SELECT
      (SELECT count(*) FROM check_in WHERE event = $1 AND undone_at IS NULL),
      (SELECT count(*) FROM check_in c JOIN registration r ON r.id = c.registration
       WHERE c.event = $1 AND c.undone_at IS NULL AND r.source = 'walk_in'),
      (SELECT count(*) FROM chair JOIN round ON round.id = chair.round WHERE round.event = $1),
      (SELECT count(*) FROM round WHERE event = $1),
      (SELECT count(*) FROM round WHERE event = $1 AND closed_at IS NOT NULL),
      (SELECT count(*) FROM item JOIN roundtable t ON t.id = item.roundtable
       WHERE t.event = $1 AND item.removed_at IS NULL),
      (SELECT count(*) FROM commentary WHERE event = $1),
      EXISTS (SELECT FROM report WHERE event = $1)
"""
