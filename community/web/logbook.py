"""What the log says: which kind of request, how it ended and how long it took; never about whom.

No address, no query, no name, no value: a route's template says enough to find what is slow or
broken. An error is told by its kind and by the lines of code it went through.
"""

import logging
import traceback
from types import TracebackType

from community.web.asgi import Scope

log = logging.getLogger("community.requests")


def note(method: str, scope: Scope, status: int, seconds: float) -> None:
    """One line for one request."""
    if log.isEnabledFor(logging.INFO):
        log.info("%s %s %d %.1f ms", method, template_of(scope), status, seconds * 1000)


def template_of(scope: Scope) -> str:
    """The route as it is written, such as /events/{slug:str}; a dash where there is none."""
    return str(scope.get("path_template") or "-")


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


def keep_log() -> None:
    """From now on the process writes its log to standard error, discreetly."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    log.setLevel(logging.INFO)
