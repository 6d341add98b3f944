"""Ask a guest no longer: the links open nothing any more, and what they answered is forgotten."""

from community.commentary.hints import tell_commentary
from community.commentary.tables import GuestAsking
from community.database import execute, lock, transaction
from community.events.tables import Event


async def stop_asking(event: Event, asking: GuestAsking) -> None:
    """For a guest who was asked at a wrong address, or does not want to be asked."""
    async with transaction():
        await lock(event)
        await execute(_FORGET, asking.guest)
        await asking.remove()
        await tell_commentary(event)


_FORGET = """
    DELETE FROM guest_answer WHERE commentary IN (SELECT id FROM commentary WHERE guest = $1)
"""
