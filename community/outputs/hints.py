"""Which open pages are told when something is written or a round changes."""

from uuid import UUID

from community.live import tell


async def tell_sheet(roundtable_id: UUID, event_id: int) -> None:
    """The phones at the roundtable, the organiser's wall and the projector."""
    await tell(f"sheet:{roundtable_id}")
    await tell(f"sheets:{event_id}")


async def tell_rounds(event_id: int) -> None:
    """Every sheet of the event, the wall and the projector."""
    await tell(f"rounds:{event_id}")
