"""The line of a draft that an address or a form names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.database import fetch_value
from community.events.tables import Event
from community.typed import read_id
from community.web.or_404 import or_404


async def draft_line(event: NamedDependency[Event], item_id: FromPath[UUID]) -> UUID:
    """The key of a line that was written at the event."""
    return await line_of(event, item_id)


async def line_of(event: Event, typed: UUID | str) -> UUID:
    """The key of a line of this event, or a 404."""
    key = read_id(str(typed))
    found: UUID = or_404(key and await fetch_value(_WRITTEN_AT, key, event.id))
    return found


GIVEN = {"draft_line": Provide(draft_line)}

_WRITTEN_AT = """
    SELECT item.id FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE item.id = $1 AND roundtable.event = $2
"""
