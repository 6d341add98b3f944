"""Undo: the wrong name was tapped. The trace stays, the person is expected again."""

from community.checkins.tables import CheckIn
from community.clock import now
from community.database import lock, transaction
from community.live import tell


async def undo(check_in: CheckIn) -> CheckIn:
    """The check-in, which no longer counts; a second time changes nothing."""
    async with transaction():
        check_in = await lock(check_in)
        if not check_in.is_undone:
            check_in.undone_at = now()
            await check_in.save([CheckIn.undone_at])
            await tell(f"door:{check_in.event}")
    return check_in
