"""Drop a seating that nobody wants."""

from community.database import lock, only, transaction
from community.events.tables import Event
from community.live import tell
from community.roundtables.ended import end, forget_proposals, gone
from community.roundtables.tables import Draft, Kind


async def drop(draft: Draft) -> None:
    """It is gone, and with one proposal go the others; refused when somebody was quicker."""
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == draft.event)))
        if not await Draft.exists().where((Draft.id == draft.id) & Draft.is_over.eq(False)):
            raise gone()
        if draft.kind == Kind.REPAIR:
            await forget_proposals(event)
        await end(draft.id)
        await tell(f"seating:{event.id}")
