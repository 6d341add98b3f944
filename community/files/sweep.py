"""Take away files that no row knows: those removed, and what a broken-off upload left behind."""

import time
from asyncio import to_thread
from pathlib import Path
from uuid import UUID

from community.database import fetch, fetch_value
from community.files.folder import folder, path_of

UNDISTURBED_SECONDS = 3600  # longer than any upload takes from its file to its row


async def unlink(file_id: str) -> None:
    """Take the file away whose row is gone."""
    removed = UUID(file_id)
    if not await fetch_value("SELECT 1 FROM kept_file WHERE id = $1", removed):
        await to_thread(path_of(removed).unlink, missing_ok=True)


async def sweep() -> None:
    """Take away every file that is an hour old and has no row."""
    lying = await to_thread(_old_files)
    known = {row["id"].hex for row in await fetch("SELECT id FROM kept_file")}
    for path in lying:
        if path.name not in known:
            await to_thread(path.unlink, missing_ok=True)


def _old_files() -> list[Path]:
    old = time.time() - UNDISTURBED_SECONDS
    return [path for path in folder().glob("??/*") if path.stat().st_mtime < old]
