"""Readers who come together share one question, and none of them hears of an older world."""

import asyncio

import pytest

from community.readers.one_question import in_one_question


async def test_nobody_is_answered_by_a_question_that_began_before_they_came():
    world, begun = 0, 0

    async def ask() -> str:
        nonlocal begun
        begun += 1
        seen = world
        await asyncio.sleep(0.001)
        return str(seen)

    async def reader(came: int) -> tuple[int, int]:
        return came, int(await in_one_question("夜", ask) or "")

    readers = []
    for world in range(1, 200):
        readers += [asyncio.create_task(reader(world)) for _each in range(5)]
        await asyncio.sleep(0.0002 if world % 7 else 0.003)
    answers = await asyncio.gather(*readers)

    assert [pair for pair in answers if pair[1] < pair[0]] == []
    assert begun < len(readers) / 2


async def test_who_goes_away_or_fails_does_not_stop_the_next():
    async def fails() -> str:
        await asyncio.sleep(0.001)
        raise LookupError

    async def says() -> str:
        return "neu"

    first = asyncio.create_task(in_one_question("夜", fails))
    await asyncio.sleep(0)
    gone = asyncio.create_task(in_one_question("夜", says))
    stays = asyncio.create_task(in_one_question("夜", says))
    await asyncio.sleep(0)
    gone.cancel()

    with pytest.raises(LookupError):
        await first
    assert await stays == "neu"
