"""Large files are compared and brought in by a job, which a page watches and may stop."""

import asyncio
from collections.abc import Awaitable
from contextvars import Context
from typing import TypeVar
from uuid import UUID

import msgspec

from community.database import execute, fetch_value, lock, only, transaction
from community.database.actor import acting, actor
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _, speaking
from community.live import tell
from community.refusal import Refused
from community.rosters.bring_in import bring_in, preview, told
from community.rosters.keep import AT_A_SITTING
from community.rosters.preview import Preview
from community.rosters.tables import RosterFile, State

T = TypeVar("T")


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


async def compare_in_background(payload: str) -> None:
    """Find out what the file changes; the worker calls it."""
    await _work(payload, State.COMPARING)


async def bring_in_in_background(payload: str) -> None:
    """Bring the file in; the worker calls it, a second time after a crash, which does no harm."""
    await _work(payload, State.WORKING)


async def _work(payload: str, state: State) -> None:
    file_id, _blank, who = payload.partition(" ")
    kind, _blank, key = who.partition(" ")
    file = await RosterFile.objects(RosterFile.event).get(RosterFile.id == UUID(file_id))
    if file is None or file.state != state:
        return
    with acting(kind, key), speaking(file.language):
        try:
            await _turn(file)
        except Refused as no:
            await _wait_again(file, no.sentence)


async def _turn(file: RosterFile) -> None:
    watched = Watched(file)
    if file.state == State.WORKING:
        await bring_in(file.event, file, watched.progress)
        return
    found = await preview(file.event, file, watched.progress)
    seen = msgspec.json.encode(found).decode()
    await execute(_COMPARED, file.id, seen)
    await tell(f"roster:{file.id}")


async def _wait_again(file: RosterFile, problem: str) -> None:
    await execute(_AGAIN, file.id, problem)
    await tell(f"roster:{file.id}")


class Watched:
    """How far it has come, told beside the transaction; raises when somebody asked to stop."""

    def __init__(self, file: RosterFile) -> None:
        self.file = file

    async def progress(self, rows_done: int) -> None:
        """So many rows have been worked on."""
        if await _beside(_note(self.file.id, rows_done)):
            raise Refused(_("The import was stopped. Nothing was changed."))


async def _note(file_id: UUID, rows_done: int) -> bool:
    is_stopped = await fetch_value(_PROGRESS, file_id, rows_done)
    await tell(f"roster:{file_id}")
    return is_stopped is not False


async def _beside(work: Awaitable[T]) -> T:
    """Done on a connection of its own, so that others see it before the transaction ends."""

    async def run() -> T:
        return await work

    return await asyncio.get_running_loop().create_task(run(), context=Context())


_PROGRESS = "UPDATE roster_file SET rows_done = $2 WHERE id = $1 RETURNING is_stopped"

_COMPARED = """
    UPDATE roster_file SET state = 'waiting', seen = $2::jsonb WHERE id = $1 AND state = 'comparing'
"""

_AGAIN = "UPDATE roster_file SET state = 'waiting', problem = $2, is_stopped = false WHERE id = $1"
