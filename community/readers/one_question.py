"""Many readers of one report ask the database one question; nobody gets an answer from before."""

from asyncio import Task, create_task, shield, wait
from collections.abc import Awaitable, Callable

Answer = str | None
Ask = Callable[[], Awaitable[Answer]]

_asked: dict[str, Task[Answer]] = {}
_next: dict[str, Task[Answer]] = {}


async def in_one_question(slug: str, ask: Ask) -> Answer:
    """What `ask` answers to a question that begins no earlier than this is called.

    Whoever comes while one is being asked waits for the one after it, together with all others;
    who goes away leaves the question to them.
    """
    if slug not in _next:
        running = _asked.get(slug)
        if running is None:
            return await shield(_begin(slug, ask))
        _next[slug] = create_task(_after(running, slug, ask))
    return await shield(_next[slug])


def _begin(slug: str, ask: Ask) -> Task[Answer]:
    _asked[slug] = create_task(_ask(slug, ask))
    return _asked[slug]


async def _ask(slug: str, ask: Ask) -> Answer:
    try:
        return await ask()
    finally:
        del _asked[slug]


async def _after(running: Task[Answer], slug: str, ask: Ask) -> Answer:
    await wait([running])
    del _next[slug]
    return await _begin(slug, ask)
