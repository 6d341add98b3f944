"""Keep an uploaded roster until the organiser has seen what it would change."""

from community.database import lock, transaction
from community.events.tables import Event
from community.rosters.connpass import read_connpass
from community.rosters.tables import RosterFile


async def keep(event: Event, name: str, content: bytes) -> RosterFile:
    """The kept file; an earlier one of the event goes. Refuses what is no roster."""
    read_connpass(content)
    file = RosterFile(event=event, name=name[:200], content=content)
    async with transaction():
        await lock(event)
        await RosterFile.delete().where(RosterFile.event == event.id)
        await file.save()
    return file
