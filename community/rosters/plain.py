"""A file as it is kept: a workbook as CSV, so that everything after knows one kind of list."""

from asyncio import to_thread

from community.platforms.workbook import as_csv, is_workbook


async def plain(content: bytes) -> bytes:
    """The same list as text; a large workbook takes seconds, in which others are served."""
    return await to_thread(as_csv, content) if is_workbook(content) else content
