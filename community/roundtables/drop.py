"""Drop a seating that nobody wants."""

from community.database import lock, only, transaction
from community.events.tables import Event
from community.live import tell
from community.roundtables.propose import forget_proposals
from community.roundtables.tables import Draft, Kind


async def drop(draft: Draft) -> None:
    """It is gone, and with one proposal go the others."""
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == draft.event)))
        if draft.kind == Kind.REPAIR:
            await forget_proposals(event)
        await Draft.delete().where(Draft.id == draft.id)
        await tell(f"seating:{event.id}")
