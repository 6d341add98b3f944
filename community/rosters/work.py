"""Large files are compared and brought in by a job, which a page watches and may stop."""

from uuid import UUID

import msgspec

from community.database import execute
from community.database.actor import acting
from community.language import speaking
from community.live import tell
from community.refusal import Refused
from community.rosters.bring_in import bring_in
from community.rosters.look import preview
from community.rosters.tables import RosterFile, State
from community.rosters.watched import Watched


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


_COMPARED = """
    UPDATE roster_file SET state = 'waiting', seen = $2::jsonb WHERE id = $1 AND state = 'comparing'
"""

_AGAIN = "UPDATE roster_file SET state = 'waiting', problem = $2, is_stopped = false WHERE id = $1"
