"""What the verbs of the command share: asking the database a question, and saying no."""

import asyncio
import subprocess
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import asyncpg

from community.database.actor import acting
from community.database.address import address
from community.database.engine import close_pool, open_pool
from community.language import speaking
from community.refusal import Refused

Answer = TypeVar("Answer")


class CannotDo(RuntimeError):
    """The verb is not possible here and now; the message says why and what to do."""


def ask(question: Callable[["asyncpg.Connection[asyncpg.Record]"], Awaitable[Any]]) -> Any:
    """What the question answers, over a connection of its own."""

    async def asking() -> Any:
        connection = await asyncpg.connect(address(), timeout=10)
        try:
            return await question(connection)
        finally:
            await connection.close()

    try:
        return asyncio.run(asking())
    except (OSError, asyncpg.PostgresError) as why:
        raise CannotDo(f"The database does not answer: {why}") from None


def ask_value(statement: str, *values: object) -> Any:
    """The first value of the first row."""
    return ask(lambda connection: connection.fetchval(statement, *values))


def with_pool(verb: Callable[[], Awaitable[Answer]]) -> Answer:
    """What a room's verb returns, called with the rooms' own connections open."""

    async def calling() -> Answer:
        await open_pool(2)
        try:
            return await verb()
        finally:
            await close_pool()

    try:
        with speaking("en"):  # as everything else that the command says
            return asyncio.run(calling())
    except Refused as refused:
        raise CannotDo(refused.sentence) from None


def as_operator(verb: Callable[[], Awaitable[Answer]]) -> Answer:
    """The same; the log notes that whoever runs the installation did it."""
    with acting("operator"):
        return with_pool(verb)


def postgres_tool(name: str, *arguments: str) -> str:
    """What one of PostgreSQL's tools that comes with us prints."""
    from community.database.programs import program

    done = subprocess.run([program(name), *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CannotDo(f"{name} did not succeed:\n{done.stderr.strip()}")
    return done.stdout
