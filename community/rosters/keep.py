"""Keep an uploaded roster until the organiser has seen what it would change."""

from community.database import lock, transaction
from community.database.actor import actor
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _, language
from community.platforms.read import read_roster
from community.refusal import Conflict
from community.rosters.plain import plain
from community.rosters.tables import RosterFile, State

AT_A_SITTING = 1_000
"""Files of more rows are worked on beside the answer, with a look at how far it has come."""


async def keep(event: Event, name: str, content: bytes) -> RosterFile:
    """The kept file; an earlier one of the event goes. Refuses what is no roster.

    A large one is compared by a job.
    """
    content = await plain(content)
    roster = read_roster(content)
    rows = sum(1 for _record in roster.sheet.records())
    file = RosterFile(
        event=event,
        name=name[:200],
        content=content,
        platform=roster.platform.key,
        rows=rows,
        language=language(),
        state=State.COMPARING if rows > AT_A_SITTING else State.WAITING,
    )
    async with transaction():
        await lock(event)
        earlier = await RosterFile.objects().get(RosterFile.event == event.id)
        if earlier and earlier.state == State.WORKING:
            raise Conflict(
                _("Another roster is just being imported. Stop it, or wait for its end.")
            )
        await RosterFile.delete().where(RosterFile.event == event.id)
        await file.save()
        if file.is_busy:
            await enqueue("compare_roster", f"{file.id} {actor()}")
    return file
