"""Hints that something has changed, from the transaction that changed it to every open page.

A hint carries a topic and nothing else; what changed is fetched by the page with the reader's own
rights. Who may hear it, `/live` has asked. Several processes hear each other through PostgreSQL.
"""

import asyncio
import itertools
import logging
import math
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable

import asyncpg

from community.database.address import address
from community.database.sql import execute

_CHANNEL = "live"
_listening: dict[str, set["asyncio.Queue[str]"]] = defaultdict(set)
_numbers = itertools.count(1)
_heard_at: dict[str, float] = {}  # by the monotonic clock, the latest topic last
_REMEMBERED = 1000

log = logging.getLogger(__name__)


async def tell(*topics: str) -> None:
    """Hint at topics, such as door:33, to everybody when the running transaction is kept."""
    await execute("SELECT pg_notify($1, topic) FROM unnest($2::text[]) AS topic", _CHANNEL, topics)


async def hints(
    topics: Iterable[str], ping_seconds: float = 15, missed_seconds: float = 0
) -> AsyncIterator[tuple[int, str]]:
    """Number and topic of each hint as it comes; an empty topic keeps the line open.

    What was hinted at in the last `missed_seconds`, while the page was on its way, comes first.
    """
    wanted = set(topics)
    heard = _queue_of(wanted, missed_seconds)
    try:
        while True:
            try:
                topic = await asyncio.wait_for(heard.get(), ping_seconds)
            except TimeoutError:
                topic = ""
            yield next(_numbers), topic
    finally:
        for topic in wanted:
            _listening[topic].discard(heard)
            if not _listening[topic]:
                del _listening[topic]


def _queue_of(topics: set[str], missed_seconds: float) -> "asyncio.Queue[str]":
    heard: asyncio.Queue[str] = asyncio.Queue(maxsize=100)
    since = time.monotonic() - missed_seconds
    for topic in topics:
        _listening[topic].add(heard)
        if _heard_at.get(topic, -math.inf) > since:
            heard.put_nowait(topic)
    return heard


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
    for heard in _listening.get(topic, ()):
        if not heard.full():
            heard.put_nowait(topic)
