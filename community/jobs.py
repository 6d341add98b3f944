"""Work that is done after the answer: queued inside the caller's transaction, run by a worker."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import NamedTuple

import asyncpg
from pgqueuer import PgQueuer
from pgqueuer.db import AsyncpgDriver
from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job
from pgqueuer.queries import Queries

from community.clock import in_zone, instant, now
from community.database.address import address
from community.database.away import ENDS_THE_LINE
from community.database.sql import connection
from community.settings import settings

Handler = Callable[[str], Awaitable[None]]
Nightly = Callable[[], Awaitable[None]]

AFTER_A_LOSS = timedelta(seconds=30)
AT_ONCE = 8  # somebody who signs in does not wait behind a mail to everybody
NIGHTLY_AT = time(3, 10)  # on the installation's wall clock, when nobody is at an evening

log = logging.getLogger(__name__)


class Order(NamedTuple):
    """What the worker is asked for: which handler, with what, and not before how long."""

    name: str
    payload: str
    after: timedelta | None = None


class TryAgain(Exception):
    """What a handler raises when the job should run again after `wait`."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"again in {wait}")
        self.wait = wait


async def enqueue(name: str, payload: str, after: timedelta | None = None) -> None:
    """Ask the worker to run the handler `name` with `payload` once this transaction is kept.

    With `after`, not before that time has gone by.
    """
    await enqueue_all([Order(name, payload, after)])


async def enqueue_all(orders: Sequence[Order]) -> None:
    """The same for many at once."""
    if not orders:
        return
    names, payloads, waits = zip(*orders, strict=True)
    async with connection() as link:
        await Queries(AsyncpgDriver(link)).enqueue(
            list(names),
            [each.encode() for each in payloads],
            [0] * len(orders),
            execute_after=list(waits),
        )


async def work(handlers: Mapping[str, Handler], nightly: Mapping[str, Nightly]) -> None:
    """Run jobs until cancelled; a lost database is waited for, not died of.

    What is nightly runs once a night over all processes, or later when none ran at that hour. A
    process that dies over it leaves it to another, so a second run must do no harm.
    """
    every_night = {name: _every_night(name, function) for name, function in nightly.items()}
    while True:
        try:
            for name in nightly:
                await plan_night(name, now())
            await _work_on_one_connection({**handlers, **every_night})
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as lost:
            log.warning("The worker lost the database and tries again: %s", lost)
        await asyncio.sleep(2)


async def plan_night(name: str, after: datetime) -> None:
    """Queue the nightly job for the first night after this instant, unless it is queued."""
    night = next_night(after, settings().timezone)
    async with connection() as link:
        await Queries(AsyncpgDriver(link)).enqueue(
            name,
            night.isoformat().encode(),
            execute_after=night - now(),
            dedupe_key=f"{name} {night:%Y-%m-%d}",
            on_conflict="skip",
        )


def next_night(after: datetime, zone: str) -> datetime:
    """The next instant at which the clocks of `zone` show NIGHTLY_AT."""
    today = datetime.combine(in_zone(after, zone), NIGHTLY_AT)
    tonight = instant(today, zone)
    return tonight if tonight > after else instant(today + timedelta(days=1), zone)


def _every_night(name: str, function: Nightly) -> Handler:
    async def run(night: str) -> None:
        await plan_night(name, max(now(), datetime.fromisoformat(night)))  # clocks may differ
        await function()

    return run


async def _work_on_one_connection(handlers: Mapping[str, Handler]) -> None:
    link = await asyncpg.connect(address())
    try:
        queue = PgQueuer.from_asyncpg_connection(link)
        for name, handler in handlers.items():
            queue.entrypoint(name, concurrency_limit=AT_ONCE)(_running(handler))
        await queue.run(dequeue_timeout=timedelta(seconds=5))
    finally:
        await link.close()


def _running(handler: Handler) -> Callable[[Job], Awaitable[None]]:
    async def run(job: Job) -> None:
        try:
            await handler((job.payload or b"").decode())
        except TryAgain as again:
            raise RetryRequested(again.wait) from again
        except ENDS_THE_LINE as lost:
            log.warning("A job lost the database and is tried again: %r", lost)
            raise RetryRequested(AFTER_A_LOSS) from lost

    return run
