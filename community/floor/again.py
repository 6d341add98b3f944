"""The map of an event's room, for another event in it."""

from community.database import execute
from community.events.tables import Event


async def map_again(source: Event, event: Event) -> None:
    """The event begins with the source's map; inside the transaction that makes the event."""
    await execute(_COPY, source.id, event.id)


_COPY = """
    INSERT INTO spot (id, event, name, words, x, y, is_landmark)
    SELECT gen_random_uuid(), $2, name, words, x, y, is_landmark FROM spot WHERE event = $1
"""
