"""The live line, open as long as somebody listens."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from community import live


@asynccontextmanager
async def live_line() -> AsyncIterator[None]:
    """Inside the block every hint is passed on; it begins when the line is open."""
    line = asyncio.create_task(live.listen())
    _number, topic = await anext(live.hints(["anything"]))  # all are told when it opens
    assert topic == "anything"
    try:
        yield
    finally:
        line.cancel()
        with suppress(asyncio.CancelledError):
            await line
