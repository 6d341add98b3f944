"""Money is taken at the door."""

import asyncio

import asyncpg
import pytest

from community.changes.change import call_off
from community.checkins.door_list import door_list
from community.checkins.sight import arrive, look
from community.database import execute
from community.language import speaking
from community.ledger.ledger import ledger_of
from community.ledger.till import till_of
from community.payments.means import Means
from community.payments.record import record
from community.payments.tables import Payment
from community.payments.take_back import take_back
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from community.transfers.pass_on import pass_on
from tests.cast import an_event, haruto, mei


async def refusal(doing):
    with speaking("en"), pytest.raises(Refused) as said:
        await doing
    return said.value.sentence


async def paid(registration):
    return (await Registration.objects().get(Registration.id == registration.id)).paid_yen


async def test_cash_is_written_down_with_who_took_it_and_the_change(house):
    event = await an_event()
    registration = await register(event, await haruto())

    taken = await record(registration, Means.CASH, 2000, 5000, "aoi")

    assert (taken.payment.amount_yen, taken.payment.by_name, taken.change_yen) == (
        2000,
        "aoi",
        3000,
    )
    assert await paid(registration) == 2000


async def test_two_cashiers_at_once_take_it_once(house):
    event = await an_event()
    registration = await register(event, await haruto())

    tries = [record(registration, Means.CASH, 2000, 0, f"phone {n}") for n in range(5)]
    ends = await asyncio.gather(*tries, return_exceptions=True)

    assert [type(end).__name__ for end in ends].count("Conflict") == 4
    assert await paid(registration) == 2000


async def test_the_second_cashier_reads_who_has_taken_it(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await record(registration, Means.OTHER, 2000, 0, "aoi")

    said = await refusal(record(registration, Means.CASH, 2000, 0, "rin"))

    assert said == "It is paid already: ¥2,000, Something else, taken by aoi."


async def test_too_little_is_refused_at_its_field(house):
    event = await an_event()
    registration = await register(event, await haruto())

    assert await refusal(record(registration, Means.CASH, 2000, 1500, "aoi")) == (
        "¥500 are missing."
    )
    assert await Payment.count() == 0


async def test_an_amount_that_has_changed_meanwhile_is_refused(house):
    event = await an_event()
    registration = await register(event, await haruto())

    said = await refusal(record(registration, Means.CASH, 3000, 0, "aoi"))

    assert said == "It is ¥2,000 by now. Please look again."


async def test_an_evening_that_was_called_off_takes_no_money(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await call_off(event, "台風")

    said = await refusal(record(registration, Means.CASH, 2000, 0, "aoi"))

    assert said == "This event has been called off."
    assert await Payment.count() == 0


async def test_nobody_books_a_card_or_a_transfer_at_the_door(house):
    event = await an_event()
    registration = await register(event, await haruto())

    for means in (Means.BANK, Means.CARD):
        assert await refusal(record(registration, means, 2000, 0, "aoi")) == (
            "Please choose cash or something else."
        )


async def test_who_waits_pays_nothing(house):
    event = await an_event(places=1)
    await register(event, await haruto())
    waits = await register(event, await mei())

    said = await refusal(record(waits, Means.CASH, 3000, 0, "aoi"))

    assert said == "Without a place there is nothing to pay."


async def test_a_mistake_is_taken_back_by_a_row_of_its_own_and_is_due_again(house):
    event = await an_event()
    registration = await register(event, await haruto())
    taken = await record(registration, Means.CASH, 2000, 0, "aoi")

    await asyncio.gather(*(take_back(taken.payment, f"rin {n}") for n in range(3)))

    assert [row.amount_yen for row in await Payment.objects().order_by(Payment.noted_at)] == [
        2000,
        -2000,
    ]
    assert (await record(registration, Means.OTHER, 2000, 0, "rin")).payment.amount_yen == 2000


async def test_a_correction_is_not_taken_back(house):
    event = await an_event()
    registration = await register(event, await haruto())
    taken = await record(registration, Means.CASH, 2000, 0, "aoi")
    reversal = await take_back(taken.payment, "aoi")

    said = await refusal(take_back(reversal, "aoi"))

    assert said == "Only what was written down by hand can be taken back."


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE payment SET amount_yen = 1",
        "UPDATE payment SET at = now()",
        "DELETE FROM payment",
        "TRUNCATE payment CASCADE",
    ],
)
async def test_the_database_lets_nobody_change_the_ledger(house, statement):
    event = await an_event()
    registration = await register(event, await haruto())
    await record(registration, Means.CASH, 2000, 0, "aoi")
    await execute("UPDATE payment SET by_name = ''")

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await execute(statement)

    assert [row.amount_yen for row in await Payment.objects()] == [2000]


async def test_the_door_says_what_is_due_until_it_is_paid(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await arrive(event, str(registration.id), "aoi")
    due = (await door_list(event)).due_yen

    await record(registration, Means.CASH, 2000, 0, "aoi")

    assert (due, (await door_list(event)).due_yen) == (2000, 0)
    with speaking("en"):
        again = await look(event, str(registration.id), "aoi")
    assert (again.due_yen, again.pay) == (0, "")


async def test_who_has_paid_before_is_welcomed_as_paid(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await record(registration, Means.CASH, 2000, 0, "aoi")

    with speaking("en"):
        sight = await look(event, str(registration.id), "aoi")

    assert sight.sentence == "Welcome. Paid."


async def test_the_till_tells_who_has_taken_what(house):
    event = await an_event()
    first, second = await register(event, await haruto()), await register(event, await mei())
    await record(first, Means.CASH, 2000, 0, "aoi")
    wrong = await record(second, Means.CASH, 3000, 0, "rin")
    await take_back(wrong.payment, "aoi")
    await record(second, Means.OTHER, 3000, 0, "rin")

    till = await till_of(event)

    assert [
        (each.by_name, each.means, each.amount_yen, each.payments) for each in till.drawers
    ] == [
        ("aoi", "cash", 2000, 1),
        ("rin", "cash", 0, 0),
        ("rin", "other", 3000, 1),
    ]
    assert (till.taken_yen("cash"), till.taken_yen()) == (2000, 5000)


async def test_the_till_names_who_paid_also_when_the_place_has_been_passed_on(house):
    event = await an_event()
    mine = await register(event, await haruto())
    await record(mine, Means.CASH, 2000, 0, "aoi")

    await pass_on(mine, "ren", "ren@example.jp")

    assert [(each.name, each.by_name) for each in (await till_of(event)).takings] == [
        ("haruto", "aoi")
    ]


async def test_the_ledger_adds_up_by_means(house):
    event = await an_event()
    first, second = await register(event, await haruto()), await register(event, await mei())
    wrong = await record(first, Means.CASH, 2000, 0, "aoi")
    await take_back(wrong.payment, "aoi")
    await record(first, Means.OTHER, 2000, 0, "aoi")
    await record(second, Means.CASH, 3000, 0, "aoi")

    ledger = await ledger_of(event)

    assert [(each.means, each.in_yen, each.out_yen) for each in ledger.sums] == [
        ("cash", 3000, 0),
        ("other", 2000, 0),
    ]
    assert (ledger.in_yen, ledger.total_yen, len(ledger.entries)) == (5000, 5000, 4)
