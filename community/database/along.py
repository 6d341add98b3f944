"""What is kept along with all that a request does: in the same transaction, or neither of them."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Keep = Callable[[], Awaitable[None]]

_along: ContextVar[tuple[tuple[Keep, ...], asyncio.Task[Any] | None]]
_along = ContextVar("along", default=((), None))


@contextmanager
def kept_along(*what: Keep) -> Iterator[None]:
    """Whatever is committed in this block keeps that, too; nothing, where nothing is named.

    It is done at the very end of each transaction, and an error of its own undoes everything.
    """
    before = _along.set((what, asyncio.current_task()))
    try:
        yield
    finally:
        _along.reset(before)


def along() -> tuple[Keep, ...]:
    """What is kept with the transaction that ends now: not what belongs to another task's work."""
    what, whose = _along.get()
    return what if what and whose is asyncio.current_task() else ()
