import asyncio

import pytest

from community.refusal import Refused
from community.together import Full, Together


class Kitchen:
    """Doubles numbers; refuses thirteen, breaks at zero, and remembers each go."""

    def __init__(self, **limits: int) -> None:
        self.goes: list[list[int]] = []
        self.line = Together(self.double, (OSError,), **limits)

    async def double(self, _key: str, numbers: list[int]) -> list[int | Exception]:
        self.goes.append(numbers)
        await asyncio.sleep(0.01)
        if -1 in numbers:
            raise OSError
        if 0 in numbers:
            raise ZeroDivisionError
        return [Refused("no") if each == 13 else each * 2 for each in numbers]

    async def ask_for(self, *numbers: int) -> list[int | BaseException]:
        asking = (self.line.ask("x", each) for each in numbers)
        return await asyncio.gather(*asking, return_exceptions=True)


async def test_who_comes_while_others_are_served_goes_next_together_in_order():
    kitchen = Kitchen()

    first = asyncio.create_task(kitchen.ask_for(1))
    await asyncio.sleep(0.005)
    others = await kitchen.ask_for(2, 3, 4)

    assert (await first, others) == ([2], [4, 6, 8])
    assert kitchen.goes == [[1], [2, 3, 4]]


async def test_a_go_has_an_end():
    kitchen = Kitchen(most=2)

    assert await kitchen.ask_for(1, 2, 3, 4, 5) == [2, 4, 6, 8, 10]
    assert kitchen.goes == [[1, 2], [3, 4], [5]]


async def test_a_refusal_goes_to_whoever_it_is_for():
    first, second, third = await Kitchen().ask_for(1, 13, 3)

    assert (first, type(second), third) == (2, Refused, 6)


async def test_nobody_suffers_for_the_mistake_of_another():
    kitchen = Kitchen()

    first, second, third = await kitchen.ask_for(1, 0, 3)

    assert (first, type(second), third) == (2, ZeroDivisionError, 6)
    assert kitchen.goes == [[1, 0, 3], [1], [0, 3], [0], [3]]


async def test_what_hits_everybody_is_not_tried_for_each():
    kitchen = Kitchen()

    answers = await kitchen.ask_for(1, -1, 3)

    assert ([type(each) for each in answers], len(kitchen.goes)) == ([OSError] * 3, 1)


async def test_a_line_that_is_too_long_sends_people_away_for_a_moment():
    kitchen = Kitchen(longest=2)

    *served, away = await kitchen.ask_for(1, 2, 3)

    assert (served, type(away)) == ([2, 4], Full)
    assert (away.status, away.wait_seconds) == (429, 3)


async def test_who_has_gone_is_not_served():
    kitchen = Kitchen()
    first = asyncio.create_task(kitchen.ask_for(1))
    await asyncio.sleep(0.005)
    gone = asyncio.create_task(kitchen.line.ask("x", 2))
    await asyncio.sleep(0)

    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone

    assert (await first, await kitchen.ask_for(3)) == ([2], [6])
    assert kitchen.goes == [[1], [3]]


async def test_each_line_is_served_for_itself():
    kitchen = Kitchen()

    await asyncio.gather(kitchen.line.ask("x", 1), kitchen.line.ask("y", 2))

    assert sorted(kitchen.goes) == [[1], [2]]


async def test_letters_wait_until_it_is_calm_but_not_for_ever():
    kitchen = Kitchen()
    asking = asyncio.create_task(kitchen.ask_for(1, 2, 3))
    await asyncio.sleep(0.005)

    await kitchen.line.rest(calm_seconds=0.02, at_most_seconds=5)
    was_done = asking.done()
    busy = asyncio.create_task(kitchen.ask_for(5))
    async with asyncio.timeout(30):  # half of what calm would take
        await kitchen.line.rest(calm_seconds=60, at_most_seconds=0.01)

    assert (was_done, await busy) == (True, [10])
