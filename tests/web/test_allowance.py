"""An allowance is counted once, however many ask at the same moment."""

import asyncio
from datetime import timedelta

import pytest

from community.clock import moved_to, now
from community.database import fetch_value, transaction
from community.web.allowance import TooOften, spend
from community.web.tables import Allowance

QUARTER = timedelta(minutes=15)


async def tries(key: str, many: int, most: int = 5) -> int:
    """How many of so many tries at the same moment are granted."""
    spent = await asyncio.gather(
        *(spend(key, most, QUARTER) for _ in range(many)), return_exceptions=True
    )
    assert {type(each) for each in spent} <= {type(None), TooOften}
    return spent.count(None)


async def test_exactly_as_many_are_granted_as_allowed(house):
    assert await tries("mail", 200, most=30) == 30


async def test_everybody_has_an_allowance_of_their_own(house):
    assert [await tries("aoi", 9), await tries("haruto", 9)] == [5, 5]


async def test_one_comes_back_after_its_share_of_the_time(house):
    await tries("mail", 5)

    with moved_to(now() + QUARTER / 5):
        after_three_minutes = await tries("mail", 9)
    with moved_to(now() + QUARTER * 9):
        after_hours = await tries("mail", 9)

    assert [after_three_minutes, after_hours] == [1, 5]


async def test_the_refusal_tells_when_to_come_back(house):
    await tries("mail", 5)

    with pytest.raises(TooOften) as refusal:
        await spend("mail", 5, QUARTER)
    with moved_to(now() + timedelta(seconds=refusal.value.wait_seconds)):
        granted = await tries("mail", 2)

    assert 175 <= refusal.value.wait_seconds <= 180
    assert granted == 1


async def test_a_refusal_costs_nothing(house):
    await tries("mail", 5)
    whole_at = await fetch_value("SELECT whole_at FROM allowance")

    await tries("mail", 50)

    assert await fetch_value("SELECT whole_at FROM allowance") == whole_at


async def test_what_is_kept_names_nobody(house):
    await spend("sign-in:aoi@example.jp", 5, QUARTER)

    kept = await Allowance.select(Allowance.key).first()

    assert (len(kept["key"]), "aoi" in kept["key"]) == (64, False)


async def test_what_is_whole_again_is_forgotten_as_others_come(house):
    for number in range(8):
        await spend(f"old {number}", 5, QUARTER)

    with moved_to(now() + QUARTER):
        await spend("new", 5, QUARTER)

    assert await Allowance.count() == 1


async def test_many_from_many_networks_at_once_each_have_their_own(house):
    spent = await asyncio.gather(
        *(spend(f"network {n % 7}", 3, QUARTER) for n in range(70)), return_exceptions=True
    )

    granted = [[each for each in spent[n::7] if each is None] for n in range(7)]
    assert [len(each) for each in granted] == [3] * 7
    assert all(each is None for each in spent[:21]), "who came first is counted first"


async def test_whoever_asks_in_a_transaction_is_counted_as_well(house):
    async with transaction():
        await spend("mail", 1, QUARTER)
        with pytest.raises(TooOften):
            await spend("mail", 1, QUARTER)
