"""Statements as SQL text, inside the caller's transaction when there is one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from community.database.engine import engine


@asynccontextmanager
async def connection(statement: str = "") -> AsyncIterator[Any]:
    """The connection of the running transaction, or one of the pool for this statement."""
    if engine().needs_actor(statement):
        async with engine().transaction() as alone:
            yield alone.connection
        return
    current = engine().current_transaction.get()
    if current is not None:
        yield current.connection
        return
    pool = engine().pool
    if pool is None:
        raise RuntimeError("The pool is not open: call open_pool() first.")
    async with pool.acquire() as free:
        yield free


async def fetch(statement: str, *values: object) -> list[Any]:
    """All rows of the answer; each can be read by column name."""
    async with connection(statement) as link:
        return list(await link.fetch(statement, *values))


async def fetch_one(statement: str, *values: object) -> Any:
    """The first row of the answer, or None."""
    async with connection(statement) as link:
        return await link.fetchrow(statement, *values)


async def fetch_value(statement: str, *values: object) -> Any:
    """The first column of the first row, or None."""
    async with connection(statement) as link:
        return await link.fetchval(statement, *values)


async def execute(statement: str, *values: object) -> None:
    """Run a statement for what it does."""
    async with connection(statement) as link:
        await link.execute(statement, *values)
