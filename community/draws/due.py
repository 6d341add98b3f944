"""Draw what is due: at the time of the draw, and every night what was missed."""

from uuid import UUID

from community.clock import now
from community.database import fetch
from community.draws.draw import draw
from community.places.tables import PlaceKind


async def draw_on_time(kind_id: str) -> None:
    """The worker's part at that time; nothing where it was moved, or has been drawn already."""
    kind = await PlaceKind.objects().get(PlaceKind.id == UUID(kind_id))
    if kind is not None and await fetch(f"{_DUE} AND k.id = $2", now(), kind.id):
        await draw(kind)


async def draw_all_due() -> None:
    """Every night: what was due while no worker ran, or before its event was published."""
    for row in await fetch(_DUE, now()):
        await draw_on_time(str(row["id"]))


_DUE = """
    SELECT k.id FROM place_kind k JOIN event e ON e.id = k.event
    WHERE k.way <> 'first_come' AND k.drawn_at IS NULL AND k.draw_at <= $1
      AND e.state = 'published' AND e.ends_at > $1
"""
