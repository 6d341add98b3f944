"""Where else the same was said: what the community thought of one thing over time."""

from collections.abc import Iterable
from uuid import UUID

from msgspec import Struct

from community.database import fetch
from community.events.visible_to import Viewer
from community.library.found import Found
from community.library.same import same_as
from community.library.seek import EVERY, OPEN

SHOWN = 60


class Often(Struct, frozen=True):
    """How often something was said: a roundtable counts once for each evening and round."""

    roundtables: int
    events: int


async def elsewhere(viewer: Viewer, line: Found) -> list[Found]:
    """Lines that say the same at other roundtables and evenings, in the order of time."""
    same = await same_as([line.id])
    return await these_lines(viewer, same - {line.id})


async def these_lines(viewer: Viewer, lines: Iterable[UUID]) -> list[Found]:
    """Those of the lines that the viewer may read, in the order of time."""
    rows = await fetch(_THESE, list(viewer.opened), list(lines), SHOWN)
    return [Found.of(row) for row in rows]


def how_often(lines: Iterable[Found]) -> Often:
    """Counted by roundtables and by evenings, not by lines."""
    said = [(each.report, each.round_number, each.letter) for each in lines]
    return Often(len({each for each in said if each[2]}), len({each[0] for each in said}))


_THESE = f"""
    {EVERY} WHERE {OPEN} AND l.id = ANY($2::uuid[]) ORDER BY l.said_at, l.id LIMIT $3
"""
