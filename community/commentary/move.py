"""Put a guest's words before or after what stands next to them."""

from community.commentary.hints import tell_commentary
from community.database import lock, transaction
from community.events.tables import Event
from community.outputs.tables import Commentary


async def move(event: Event, said: Commentary, up: bool) -> None:
    """One place up or down; at the end of the list nothing moves."""
    async with transaction():
        await lock(event)
        mine = Commentary.objects().where(Commentary.event == event.id)
        rows = list(await mine.order_by(Commentary.position, Commentary.made_at))
        here = next(index for index, row in enumerate(rows) if row.id == said.id)
        there = here - 1 if up else here + 1
        if 0 <= there < len(rows):
            rows[here], rows[there] = rows[there], rows[here]
        for position, row in enumerate(rows):
            if row.position != position:
                row.position = position
                await row.save([Commentary.position])
        await tell_commentary(event)
