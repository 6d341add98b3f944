"""Work that is done after the answer: queued inside the caller's transaction, run by a worker."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

import asyncpg
from pgqueuer import PgQueuer
from pgqueuer.db import AsyncpgDriver
from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job
from pgqueuer.queries import Queries

from community.database.address import address
from community.database.sql import connection

Handler = Callable[[str], Awaitable[None]]

AT_ONCE = 8  # somebody who signs in does not wait behind a mail to everybody

log = logging.getLogger(__name__)


class TryAgain(Exception):
    """What a handler raises when the job should run again after `wait`."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"again in {wait}")
        self.wait = wait


async def enqueue(name: str, payload: str) -> None:
    """Ask the worker to run the handler `name` with `payload` once this transaction is kept."""
    async with connection() as link:
        await Queries(AsyncpgDriver(link)).enqueue(name, payload.encode())


async def work(handlers: Mapping[str, Handler]) -> None:
    """Run jobs until cancelled; a lost database is waited for, not died of."""
    while True:
        try:
            await _work_on_one_connection(handlers)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as lost:
            log.warning("The worker lost the database and tries again: %s", lost)
        await asyncio.sleep(2)


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

    return run
