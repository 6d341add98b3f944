"""A hint reaches every open page, from the transaction that changed something, and only then."""

import asyncio
from contextlib import suppress

import pytest

from community import live
from community.database import transaction
from tests.live_line import live_line


@pytest.fixture
async def listening(house):
    async with live_line():
        yield


async def next_hint(topic: str, ping_seconds: float = 20) -> str:
    async for _number, heard in live.hints([topic], ping_seconds):
        return heard
    return ""


async def test_a_hint_is_heard_when_the_transaction_is_kept(listening):
    heard = asyncio.create_task(next_hint("door:1"))
    await asyncio.sleep(0)

    async with transaction():
        await live.tell("door:1")

    assert await heard == "door:1"


async def test_a_transaction_that_fails_tells_nothing(listening):
    heard = asyncio.create_task(next_hint("door:1", ping_seconds=0.3))
    await asyncio.sleep(0)

    with suppress(ZeroDivisionError):
        async with transaction():
            await live.tell("door:1")
            raise ZeroDivisionError

    assert await heard == ""


async def test_a_line_without_news_stays_open(listening):
    assert await next_hint("door:1", ping_seconds=0.05) == ""


async def test_what_changed_while_the_page_was_on_its_way_is_heard_at_once(listening):
    there = asyncio.create_task(next_hint("door:2"))
    await asyncio.sleep(0)
    async with transaction():
        await live.tell("door:2")
    await there

    seen = [await anext(live.hints(["door:2"], 0.1, missed_seconds=ago)) for ago in (0, 5)]

    assert [topic for _number, topic in seen] == ["", "door:2"]
