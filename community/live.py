"""Hints that something has changed, from the transaction that changed it to every open page.

A hint carries a topic and nothing else; what changed is fetched by the page with the reader's own
rights. Who may hear it, `/live` has asked. Several processes hear each other through PostgreSQL.
"""

import asyncio
import itertools
import logging
import math
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Iterable

import asyncpg

from community.database.address import address
from community.database.sql import execute

Hint = tuple[int, str]

_CHANNEL = "live"
_listening: dict[str, set["_Ear"]] = defaultdict(set)
_numbers = itertools.count(1)
_heard_at: dict[str, float] = {}  # by the monotonic clock, the latest topic last
_REMEMBERED, _MOST_UNTOLD = 1000, 100

log = logging.getLogger(__name__)


async def tell(*topics: str) -> None:
    """Hint at topics, such as door:33, to everybody when the running transaction is kept."""
    await execute("SELECT pg_notify($1, topic) FROM unnest($2::text[]) AS topic", _CHANNEL, topics)


async def hints(
    topics: Iterable[str], ping_seconds: float = 15, missed_seconds: float = 0
) -> AsyncIterator[Hint]:
    """Number and topic of each hint as it comes; an empty topic keeps the line open.

    What was hinted at in the last `missed_seconds`, while the page was on its way, comes first.
    """
    wanted = set(topics)
    ear = _ear_for(wanted, missed_seconds)
    try:
        while True:
            yield await ear.next(ping_seconds)
    finally:
        ear.stop()
        for topic in wanted:
            _listening[topic].discard(ear)
            if not _listening[topic]:
                del _listening[topic]


class _Ear:
    """What one open page has not been told yet; a thousand of them hear one hint."""

    def __init__(self) -> None:
        self.heard: deque[Hint] = deque()
        self.woken: asyncio.Future[None] | None = None
        self.alarm: asyncio.TimerHandle | None = None

    def hear(self, hint: Hint) -> None:
        if len(self.heard) < _MOST_UNTOLD:
            self.heard.append(hint)
        self._wake()

    async def next(self, ping_seconds: float) -> Hint:
        """The oldest hint, or an empty one so long after the last empty one.

        One alarm runs through all hints: to set one for each costs more than to pass the hint on.
        """
        if not self.heard:
            loop = asyncio.get_running_loop()
            self.alarm = self.alarm or loop.call_later(ping_seconds, self._ring)
            self.woken = loop.create_future()
            await self.woken
        return self.heard.popleft() if self.heard else (next(_numbers), "")

    def stop(self) -> None:
        if self.alarm:
            self.alarm.cancel()

    def _ring(self) -> None:
        self.alarm = None
        self._wake()

    def _wake(self) -> None:
        if self.woken and not self.woken.done():
            self.woken.set_result(None)


def _ear_for(topics: set[str], missed_seconds: float) -> _Ear:
    ear = _Ear()
    since = time.monotonic() - missed_seconds
    for topic in topics:
        _listening[topic].add(ear)
        if _heard_at.get(topic, -math.inf) > since:
            ear.hear((next(_numbers), topic))
    return ear


async def listen() -> None:
    """Pass hints on until cancelled; after a lost line every page is told to look again."""
    while True:
        try:
            await _listen_on_one_connection()
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as lost:
            log.warning("The live line is broken and is opened again: %s", lost)
        await asyncio.sleep(1)


async def _listen_on_one_connection() -> None:
    link = await asyncpg.connect(address())
    broken = asyncio.Event()
    link.add_termination_listener(lambda _link: broken.set())
    try:
        await link.add_listener(_CHANNEL, _hear)
        for topic in list(_listening):
            _pass_on(topic)
        await broken.wait()
    finally:
        await link.close(timeout=2)


def _hear(_link: object, _pid: int, _channel: str, topic: object) -> None:
    _pass_on(str(topic))


def _pass_on(topic: str) -> None:
    _heard_at.pop(topic, None)
    _heard_at[topic] = time.monotonic()
    if len(_heard_at) > _REMEMBERED:
        del _heard_at[next(iter(_heard_at))]
    hint = (next(_numbers), topic)
    for ear in _listening.get(topic, ()):
        ear.hear(hint)
