"""A ticket is shown at the door."""

import asyncio
from datetime import timedelta

import base45
import pytest

from community.cancelling.cancel import cancel
from community.checkins.door_list import door_list
from community.checkins.here import who_is_here
from community.checkins.let_in import let_in
from community.checkins.sight import arrive, look
from community.checkins.tables import CheckIn, Method
from community.checkins.undo import undo
from community.clock import now
from community.language import speaking
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration, Source
from community.tickets.ticket import new_serial, ticket_code
from community.tickets.ticket_number import ticket_number
from tests.cast import an_event, haruto, mei, someone

FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def ticket(event, registration):
    return ticket_code(event.id, registration.ticket_serial)


async def refusal(event, shown):
    with speaking("en"), pytest.raises(Refused) as said:
        await arrive(event, shown, "aoi")
    return said.value.sentence


async def test_two_scans_at_the_same_moment_give_one_welcome_and_one_already(house):
    event = await an_event()
    code = ticket(event, await register(event, await haruto()))

    sights = await asyncio.gather(*(look(event, code, f"phone {n}") for n in range(2)))

    assert sorted(sight.outcome for sight in sights) == ["already", "welcome"]
    assert await CheckIn.count() == 1


async def test_the_welcome_says_the_name_the_time_and_what_is_to_be_paid(house):
    event = await an_event()
    registration = await register(event, await haruto(company="青葉データ工房"))

    with speaking("en"):
        first = await look(event, ticket(event, registration), "aoi")
        second = await look(event, ticket(event, registration), "aoi")

    assert (first.name, first.company) == ("haruto", "青葉データ工房")
    assert first.sentence == "Welcome. ¥2,000 to pay."
    assert second.sentence == f"Already here since {first.at}."
    assert second.id == first.id


async def test_an_undone_person_is_expected_again_and_can_come_in_again(house):
    event = await an_event()
    registration = await register(event, await haruto())
    arrival = await arrive(event, str(registration.id), "aoi")

    await undo(arrival.check_in)
    await undo(arrival.check_in)

    assert [line.name for line in (await door_list(event)).missing] == ["haruto"]
    assert (await arrive(event, str(registration.id), "aoi")).is_first is True
    assert await CheckIn.count() == 2


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.upper().translate(FULL_WIDTH)])
async def test_the_number_of_a_ticket_is_read_however_it_was_typed(house, typed):
    event = await an_event()
    registration = await register(event, await haruto())

    arrival = await arrive(event, typed(ticket_number(registration.ticket_serial)), "aoi")

    assert (arrival.registration.id, arrival.check_in.method) == (registration.id, Method.CODE)


async def test_a_whole_ticket_typed_in_full_width_letters_is_read(house):
    event = await an_event()
    registration = await register(event, await haruto())

    code = ticket(event, registration).lower().translate(FULL_WIDTH)

    assert (await arrive(event, code, "aoi")).registration.id == registration.id


async def test_a_forged_ticket_is_refused(house):
    event = await an_event()
    registration = await register(event, await haruto())
    content = base45.b45decode(ticket(event, registration).removeprefix("T1:"))
    forged = "T1:" + base45.b45encode(content[:4] + bytes(8) + content[12:]).decode()

    assert await refusal(event, forged) == "This ticket is not genuine: its signature is not ours."


async def test_a_code_that_is_no_ticket_is_refused(house):
    event = await an_event()

    assert await refusal(event, "https://example.jp/") == "This is not one of our tickets."


@pytest.mark.parametrize("number", ["7K2M-Q4TX", "0000-0000", "ZZZZ-ZZZZ"])
async def test_a_number_that_nobody_has_is_refused(house, number):
    event = await an_event()

    assert await refusal(event, number) == ("Nobody has this number. Please search by name.")


async def test_a_ticket_of_another_evening_is_refused_by_its_title(house):
    tonight = await an_event()
    other = await an_event("hitori-cs-34", number=34, title="別の夜")
    code = ticket(other, await register(other, await haruto()))

    assert await refusal(tonight, code) == "This ticket is for another evening: 別の夜."
    assert await CheckIn.count() == 0


async def test_a_replaced_ticket_is_refused(house):
    event = await an_event()
    registration = await register(event, await haruto())
    old = ticket(event, registration)
    registration.ticket_serial = new_serial()
    await registration.save()

    assert await refusal(event, old) == (
        "This ticket is no longer valid: a newer one has replaced it."
    )


async def test_a_cancelled_ticket_is_refused_by_name(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await cancel(registration)

    said = await refusal(event, ticket(event, registration))

    assert said == "haruto has cancelled and has no place."


async def test_who_waits_is_refused_by_name(house):
    event = await an_event(places=1)
    await register(event, await haruto())
    waits = await register(event, await mei())

    said = await refusal(event, ticket(event, waits))

    assert said == "mei is on the waitlist and has no place yet."


async def test_a_refusal_is_an_answer_for_the_scanner(house):
    event = await an_event()

    with speaking("en"):
        sight = await look(event, "T1:NONSENSE", "aoi")

    assert (sight.outcome, sight.sentence) == ("refused", "This is not one of our tickets.")


async def test_a_walk_in_is_in_at_once_beside_the_places(house):
    event = await an_event(places=1)
    await register(event, await haruto())

    arrival = await let_in(event, "凛", "アカネ工業", "", "aoi")

    assert (arrival.is_first, arrival.registration.source) == (True, Source.WALK_IN)
    assert [line.name for line in (await door_list(event)).here] == ["凛"]


async def test_a_walk_in_who_waited_keeps_one_registration(house):
    event = await an_event(places=1)
    await register(event, await haruto())
    await register(event, await mei())

    await let_in(event, "mei", "", "mei@example.jp", "aoi")

    assert await Registration.count() == 2
    assert [line.name for line in (await door_list(event)).here] == ["mei"]


async def test_a_scan_kept_by_a_phone_without_network_counts_from_when_it_was_made(house):
    event = await an_event()
    registration = await register(event, await haruto())
    came_at = now() - timedelta(minutes=9)

    arrival = await arrive(event, str(registration.id), "aoi", came_at)

    assert arrival.check_in.at == came_at


async def test_a_moment_in_the_future_is_not_believed(house):
    event = await an_event()
    registration = await register(event, await haruto())
    before = now()

    arrival = await arrive(event, str(registration.id), "aoi", now() + timedelta(hours=1))

    assert before <= arrival.check_in.at <= now()


async def test_who_is_here_comes_in_the_order_of_arrival_with_names(house):
    event = await an_event()
    registrations = [
        await register(event, await someone(name)) for name in ("haruto", "mei", "ren")
    ]
    for registration in (registrations[2], registrations[0]):
        await arrive(event, str(registration.id), "aoi")

    assert [each.member.name for each in await who_is_here(event)] == ["ren", "haruto"]
