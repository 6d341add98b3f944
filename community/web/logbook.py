"""What the log says: which kind of request, how it ended and how long it took; never about whom.

No address, no query, no name, no value: a route's template says enough to find what is slow or
broken. An error is told by its kind and by the lines of code it went through.
"""

import asyncio
import atexit
import logging
import traceback
from time import strftime
from types import TracebackType
from typing import TextIO

from community.web.asgi import Scope

_AT_MOST = 200  # lines that wait to be written together
_written: list[TextIO] = []
_waiting: list[tuple[str, str | None, int, float]] = []


def note(method: str, scope: Scope, status: int, seconds: float) -> None:
    """One line for one request; lines of the same moment are written together.

    The logging module would cost half of what a bare request does.
    """
    if not _written:
        return
    if not _waiting:
        asyncio.get_running_loop().call_later(0.1, write_out)
    _waiting.append((method, scope.get("path_template"), status, seconds))
    if len(_waiting) >= _AT_MOST:
        write_out()


def write_out() -> None:
    """Write what waits."""
    clock = strftime("%Y-%m-%d %H:%M:%S")
    lines = [
        f"{clock} {method} {template or '-'} {status} {seconds * 1000:.1f} ms\n"
        for method, template, status, seconds in _waiting
    ]
    _waiting.clear()
    if _written and lines:
        _written[0].write("".join(lines))  # at once: standard error is flushed after each piece
        _written[0].flush()


def template_of(scope: Scope) -> str:
    """The route as it is written, such as /events/{slug:str}; a dash where there is none."""
    template: str = scope.get("path_template") or "-"
    return template


class Discreet(logging.Formatter):
    """Tells an error by its kinds and lines, without its words: those may be somebody's."""

    def formatException(  # noqa: N802 - logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The chain of errors, the first cause first."""
        error, told = ei[1], list[str]()
        while error is not None:
            lines = traceback.format_tb(error.__traceback__)
            told.insert(0, "".join([*lines, type(error).__qualname__]))
            error = error.__cause__ or error.__context__
        return "\n".join(told)


def keep_log(where: TextIO | None = None) -> None:
    """From now on the process writes its log to standard error, or there, discreetly."""
    handler = logging.StreamHandler(where)
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    _written[:] = [handler.stream]
    atexit.register(write_out)
