"""What is done after the answer is done, also when the database was lost on the way."""

import asyncio
from contextlib import suppress

import asyncpg

from community.database import execute, fetch_value
from community.jobs import enqueue, work

TRIED_AGAIN_LATER = "SELECT count(*) FROM pgqueuer WHERE execute_after > now()"


async def test_a_job_that_loses_the_database_is_tried_again(house):
    tried = []

    async def greet(name: str) -> None:
        tried.append(name)
        if len(tried) == 1:
            raise asyncpg.TooManyConnectionsError

    await enqueue("greet", "haruto")
    worker = asyncio.create_task(work({"greet": greet}, {}))
    async with asyncio.timeout(60):
        while not await fetch_value(TRIED_AGAIN_LATER):
            await asyncio.sleep(0.05)
        await execute("UPDATE pgqueuer SET execute_after = now()")
        while len(tried) < 2 or await fetch_value("SELECT count(*) FROM pgqueuer"):
            await asyncio.sleep(0.05)
    worker.cancel()
    with suppress(asyncio.CancelledError):
        await worker

    assert tried == ["haruto", "haruto"]
