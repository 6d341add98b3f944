"""Which open pages are told when a guest's words change."""

from community.events.tables import Event
from community.live import tell


async def tell_commentary(event: Event) -> None:
    """Everybody who takes notes at this event, when the running transaction is kept."""
    await tell(f"commentary:{event.id}")
