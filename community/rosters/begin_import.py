"""An organiser says yes: a roster is brought in at once, or by a job when it is large."""

import msgspec

from community.database import execute, lock, only, transaction
from community.database.actor import actor
from community.events.tables import Event
from community.jobs import enqueue
from community.live import tell
from community.rosters.bring_in import bring_in
from community.rosters.keep import AT_A_SITTING
from community.rosters.look import told
from community.rosters.preview import Preview
from community.rosters.tables import RosterFile, State


async def begin_import(
    event: Event, file: RosterFile, same: list[str], cancels_gone: bool
) -> Preview | None:
    """Bring the file in, at once or by a job when it is large; asked twice, it is done once.

    None while the job has it.
    """
    async with transaction():
        await lock(event)
        file = only(await RosterFile.objects().get(RosterFile.id == file.id))
        if file.is_busy:
            return None
        if file.is_done:
            return told(file)
        file.same = msgspec.json.encode(same).decode()
        file.cancels_gone = cancels_gone
        file.problem, file.is_stopped, file.rows_done = "", False, 0
        if file.rows > AT_A_SITTING:
            file.state = State.WORKING
            await enqueue("bring_in_roster", f"{file.id} {actor()}")
        await file.save()
    return None if file.is_busy else await bring_in(event, file)


async def stop(file: RosterFile) -> None:
    """Ask the job to stop at its next step; nothing of what it did so far is kept."""
    await execute("UPDATE roster_file SET is_stopped = true WHERE id = $1", file.id)
    await tell(f"roster:{file.id}")
