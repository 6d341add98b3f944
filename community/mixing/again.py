"""What was said of everybody, for another event; people are spoken of anew each time."""

from community.database import execute
from community.events.tables import Event


async def mixing_again(source: Event, event: Event) -> None:
    """The event begins with the source's mix; inside the transaction that makes the event."""
    await execute(_COPY, source.id, event.id)


_COPY = """
    INSERT INTO mixing (id, event, mix)
    SELECT gen_random_uuid(), $2, mix FROM mixing WHERE event = $1
"""
