"""Stripe on loopback, for the tests that pay online."""

from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest_asyncio

from community import settings as at
from tests.checkouts.stripe_server import KEY, SECRET, Stripe, stripe_server


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def started() -> AsyncIterator[Any]:
    async with stripe_server() as served:
        yield served


@pytest_asyncio.fixture(loop_scope="session")
async def stripe(started: Any, house: Any) -> AsyncIterator[Stripe]:
    """The provider, set up, with nothing paid yet."""
    address, server = started
    server.sessions.clear()
    server.answers.clear()
    server.asked.clear()
    server.books.forget()
    server.done.clear()
    server.fails = server.dies_after = 0
    await server.behind.delete("/_config/data")
    before = at.settings()
    at.use(
        msgspec.structs.replace(
            before, stripe_secret_key=KEY, stripe_webhook_secret=SECRET, stripe_api_base=address
        )
    )
    yield server
    at.use(before)
