"""Discount codes: what they take off, from when to when, and for whom."""

import asyncio
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.clock import moved_to, now
from community.database import fetch_value
from community.prices.offer_code import CodePlan, offer_code
from community.prices.price import lines_of
from community.prices.tables import CodeHolder, DiscountCode, OnlyFor
from community.refusal import Refused
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer, Wish
from tests.cast import an_event, haruto, mei, someone


async def uses() -> int:
    return await fetch_value("SELECT uses FROM discount_code")


async def test_a_code_may_take_off_a_part_of_what_is_left(house):
    event = await an_event()
    await offer_code(event, CodePlan("TENTH", percent=10))

    registration = await register(event, await haruto(), Wish("tenth"))

    assert (registration.fee_yen, registration.discount_code) == (1800, "TENTH")


async def test_a_code_counts_between_its_moments(house):
    event = await an_event()
    since, until = now() + timedelta(days=1), now() + timedelta(days=2)
    await offer_code(event, CodePlan("LATER", 500, valid_from=since, valid_until=until))

    with pytest.raises(Refused, match="から使えます"):
        await register(event, await haruto(), Wish("LATER"))
    with moved_to(until + timedelta(minutes=1)), pytest.raises(Refused, match="まででした"):
        await register(event, await someone("ren"), Wish("LATER"))
    with moved_to(since + timedelta(minutes=1)):
        registration = await register(event, await mei(), Wish("LATER"))

    assert (registration.fee_yen, await uses()) == (2500, 1)


@pytest.mark.parametrize(
    ("only_for", "name", "standing"),
    [("members", "mei", "guest"), ("guests", "haruto", "member"), ("named", "mei", "guest")],
)
async def test_whoever_has_signed_in_reads_that_the_code_is_for_others(
    house, only_for, name, standing
):
    event, person = await an_event(), await someone(name, standing=standing)
    await offer_code(
        event, CodePlan("OURS", 500, only_for=OnlyFor(only_for), addresses=("ren@example.jp",))
    )

    with pytest.raises(Refused) as refused:
        await register(event, person, Wish("OURS"))

    assert (refused.value.field, await uses()) == ("discount_code", 0)


async def test_whoever_types_an_address_does_not_learn_whose_code_it_is(house):
    event = await an_event()
    await offer_code(event, CodePlan("OURS", 500, uses_allowed=5, only_for=OnlyFor.MEMBERS))
    await haruto()

    member = await register_by_address(event, Newcomer("haruto", "haruto@example.jp"), Wish("OURS"))
    guest = await register_by_address(event, Newcomer("mei", "mei@example.jp"), Wish("OURS"))

    assert (member.fee_yen, guest.fee_yen, await uses()) == (1500, 3000, 1)
    assert (member.discount_code, guest.discount_code) == ("OURS", "")
    assert [(line.amount_yen, line.why) for line in lines_of(guest.price_lines)] == [
        (3000, ""),
        (0, "OURS：メンバー限定のコードです"),
    ]


async def test_a_code_for_certain_people_knows_their_addresses_however_typed(house):
    event = await an_event()
    named = CodePlan("YOURS", percent=50, only_for=OnlyFor.NAMED, addresses=("Ｍｅｉ@example.jp ",))
    await offer_code(event, named)

    registration = await register(event, await mei(), Wish("YOURS"))

    assert registration.fee_yen == 1500


async def test_a_code_that_is_offered_again_forgets_whom_it_was_for(house):
    event = await an_event()
    await offer_code(
        event, CodePlan("YOURS", 500, only_for=OnlyFor.NAMED, addresses=("a@example.jp",) * 3)
    )
    before = await CodeHolder.count()

    await offer_code(event, CodePlan("YOURS", percent=20, uses_allowed=3))

    assert (before, await CodeHolder.count(), await DiscountCode.count()) == (1, 0, 1)


async def test_a_code_that_took_nothing_is_not_given_back(house):
    event = await an_event()
    await offer_code(event, CodePlan("OURS", 500, uses_allowed=2, only_for=OnlyFor.MEMBERS))
    await register(event, await haruto(), Wish("OURS"))
    guest = await register_by_address(event, Newcomer("mei", "mei@example.jp"), Wish("OURS"))

    await cancel(guest)

    assert await uses() == 1


async def test_a_code_for_two_helps_two_of_eight_at_once(house):
    event = await an_event()
    await offer_code(event, CodePlan("TWO", 500, uses_allowed=2))
    people = [await someone(f"person{number}") for number in range(8)]

    done = await asyncio.gather(
        *(register(event, person, Wish("TWO")) for person in people), return_exceptions=True
    )

    assert sum(not isinstance(each, Refused) for each in done) == 2
    assert await uses() == 2
