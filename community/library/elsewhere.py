"""Where else the same was said: what the community thought of one thing over time."""

from community.database import fetch
from community.events.visible_to import Viewer
from community.library.found import Found
from community.library.seek import EVERY, OPEN, SAID

SHOWN = 12


async def elsewhere(viewer: Viewer, line: Found) -> list[Found]:
    """Lines with the same words at other roundtables and evenings, in the order of time."""
    rows = await fetch(_SAME, list(viewer.opened), line.words, line.id, SHOWN)
    return [Found(**row) for row in rows]


_SAME = f"""
    {EVERY} WHERE {OPEN} AND {SAID.format(n=2)} AND l.id <> $3
    ORDER BY l.said_at, l.id LIMIT $4
"""
