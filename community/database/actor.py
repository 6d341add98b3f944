"""Who acts: known from the door of the app down to the database, which notes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_actor: ContextVar[str] = ContextVar("actor", default="")


def acts(kind: str, key: object = "") -> None:
    """From here on, in this request, somebody acts: `person`, `token`, `door`, or a `stranger`."""
    _actor.set(f"{kind} {key}" if key else kind)


@contextmanager
def acting(kind: str, key: object = "") -> Iterator[None]:
    """The same for a block, as on the command line, where an `operator` acts."""
    token = _actor.set(f"{kind} {key}".strip())
    try:
        yield
    finally:
        _actor.reset(token)


def actor() -> str:
    """Kind and key of whoever acts; empty where nobody does, as in a job or a migration."""
    return _actor.get()
