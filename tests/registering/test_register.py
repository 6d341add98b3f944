import asyncio

import pytest

from community.events.tables import Event, State
from community.members.tables import Member
from community.outbox.tables import Message
from community.prices.tables import DiscountCode
from community.refusal import Conflict, Refused
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer, Wish
from community.registrations.tables import Registration, Standing
from tests.cast import an_event, haruto, mei, someone
from tests.letters import letters_are_written


async def reread(event):
    return await Event.objects().get(Event.id == event.id)


async def test_a_member_gets_a_place_at_the_member_price(house):
    event = await an_event()

    registration = await register(event, await haruto())

    assert (registration.standing, registration.fee_yen) == (Standing.CONFIRMED, 2000)
    assert (await reread(event)).taken == 1


async def test_a_guest_pays_the_regular_price_and_is_mailed_a_ticket(house):
    event = await an_event()

    registration = await register_by_address(
        event, Newcomer("鈴木 明", "Suzuki@example.jp", "北風商店")
    )

    assert registration.fee_yen == 3000
    await letters_are_written()
    mail = await Message.objects().first()
    assert (mail.to_address, mail.subject) == (
        "suzuki@example.jp",
        "参加が確定しました：KPIを持ち寄る夜",
    )


async def test_twenty_people_want_the_one_place_at_the_same_moment(house):
    event = await an_event(places=1)
    people = [await someone(f"guest{n}") for n in range(20)]

    answers = await asyncio.gather(*(register(event, person) for person in people))

    standings = sorted(answer.standing for answer in answers)
    assert standings == [Standing.CONFIRMED] + [Standing.WAITLISTED] * 19
    assert sorted(answer.turn for answer in answers) == list(range(1, 21))
    assert next(a.turn for a in answers if a.has_place) == 1
    event = await reread(event)
    assert (event.taken, event.waiting) == (1, 19)


async def test_registering_twice_is_one_registration_mailed_again(house):
    event, member = await an_event(), await haruto()
    first = await register(event, member)

    second = await register(event, member)
    third = await register(event, member)
    await letters_are_written()

    assert (second.id, third.ticket_serial) == (first.id, first.ticket_serial)
    assert (await reread(event)).taken == 1
    assert await Message.count() == 2


async def test_the_same_person_registering_twice_at_once_has_one_place(house):
    event = await an_event()

    await asyncio.gather(
        *(register_by_address(event, Newcomer("鈴木 明", "suzuki@example.jp")) for _ in range(8))
    )

    assert await Registration.count() == 1
    assert await Member.count() == 1


@pytest.mark.parametrize("typed", ["friends", "ＦＲＩＥＮＤＳ ", "Friends"])
async def test_a_code_lowers_the_fee_however_it_is_typed(house, typed):
    event = await an_event()
    await DiscountCode(event=event.id, code="FRIENDS", amount_yen=500).save()

    registration = await register(event, await mei(), Wish(typed))

    assert (registration.fee_yen, registration.discount_code) == (2500, "FRIENDS")


async def test_an_unknown_code_is_refused_and_nobody_is_remembered(house):
    event = await an_event()

    with pytest.raises(Refused) as refusal:
        await register_by_address(event, Newcomer("鈴木 明", "suzuki@example.jp"), Wish("WRONG"))

    assert (refusal.value.field, await Member.count(), await Message.count()) == (
        "discount_code",
        0,
        0,
    )
    assert refusal.value.sentence == "この割引コードは見つかりません。もう一度ご確認ください。"


async def test_a_code_for_one_helps_one_of_ten(house):
    event = await an_event()
    await DiscountCode(event=event.id, code="ONE", amount_yen=500, uses_allowed=1).save()
    people = [await someone(f"guest{n}") for n in range(10)]

    answers = await asyncio.gather(
        *(register(event, person, Wish("ONE")) for person in people), return_exceptions=True
    )

    sentences = {str(answer) for answer in answers if isinstance(answer, Refused)}
    assert sentences == {"この割引コードは使用回数の上限に達しました。"}
    assert [a.fee_yen for a in answers if isinstance(a, Registration)] == [2500]


@pytest.mark.parametrize("state", [State.DRAFT, State.CALLED_OFF])
async def test_an_event_that_takes_nobody_refuses(house, state):
    event = await an_event(state=state)

    with pytest.raises(Conflict):
        await register(event, await mei())

    assert await Registration.count() == 0
