"""What runs as long as the app does: the pool, the listener, the worker."""

import asyncio
import ctypes
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from community.database.engine import close_pool, open_pool
from community.language import LANGUAGES
from community.language.catalogue import catalogue


def running(tasks: list[Any]) -> Any:
    """A lifespan that starts these tasks behind the open pool, and ends them before it closes."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        await open_pool()
        _settle()
        started = [asyncio.create_task(task()) for task in tasks]
        yield
        for task in started:
            task.cancel()
        for task in started:
            with suppress(asyncio.CancelledError):
                await task
        await close_pool()

    return lifespan


def _settle() -> None:
    """Read the words before the first visitor comes, and return what the start has used and freed.

    glibc would keep those 4 MB; other systems have nothing of that name.
    """
    for language in LANGUAGES:
        catalogue(language)
    collect_seldom()
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)


def collect_seldom() -> None:
    """Let the collector of garbage disturb nobody.

    What stands by now stays for good: it would go through those 240,000 objects again and again.
    And it looks after every 10,000 new ones instead of several hundred: those who ask in one moment
    are no garbage yet, and it took a seventh of their time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)
