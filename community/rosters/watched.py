"""How far a large roster has come, told while its transaction is still open."""

import asyncio
from collections.abc import Awaitable
from contextvars import Context
from typing import TypeVar
from uuid import UUID

from community.database import fetch_value
from community.language import _
from community.live import tell
from community.refusal import Refused
from community.rosters.tables import RosterFile

T = TypeVar("T")


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
