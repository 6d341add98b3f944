"""Undo: the wrong name was tapped. The trace stays, the person is expected again."""

from community.checkins.tables import CheckIn
from community.clock import now
from community.database import execute, lock, only, transaction
from community.live import tell


async def undo(check_in: CheckIn) -> CheckIn:
    """The check-in, which no longer counts; a second time changes nothing.

    What devices saw of the person until now goes with it.
    """
    async with transaction():
        check_in = only(await CheckIn.objects(CheckIn.event).get(CheckIn.id == check_in.id))
        event = await lock(check_in.event)
        check_in = await lock(check_in)
        if not check_in.is_undone:
            check_in.undone_at = now()
            await check_in.save([CheckIn.undone_at])
            await execute(_UNDO_WHAT_WAS_SEEN, check_in.registration, check_in.undone_at)
            await tell(f"door:{event.id}")
    return check_in


_UNDO_WHAT_WAS_SEEN = """
    UPDATE scan SET undone_at = $2 WHERE registration = $1 AND undone_at IS NULL
"""
