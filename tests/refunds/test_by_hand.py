"""Transfers, and money that one of us gives back by hand."""

import asyncio
from datetime import date, timedelta

import pytest

from community.cancelling.cancel import cancel
from community.clock import moved_to
from community.language import speaking
from community.ledger.ledger import ledger_of
from community.payments.means import Means
from community.payments.owed import kept_yen, percent_back
from community.payments.record import record
from community.payments.tables import Refund
from community.payments.terms import set_terms
from community.payments.transfer import note_transfer
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from community.tokens.create_token import create_token
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto, mei
from tests.checkouts.jobs import work_off

TODAY = date(2026, 12, 1)
SLUG = "hitori-cs-33"


async def again(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def refusal(doing):
    with speaking("en"), pytest.raises(Refused) as said:
        await doing
    return said.value.sentence


async def test_a_transfer_on_its_day_gives_the_place_that_was_held(house):
    event = await an_event(kinds=({"pays_ahead": True},))
    registration = await register(event, await haruto())
    assert (await again(registration)).is_offered

    payment = await note_transfer(registration, 2000, date(2026, 11, 30), "aoi")

    there = await again(registration)
    assert (there.has_place, there.paid_yen, payment.means) == (True, 2000, "bank")
    assert payment.at.date() == date(2026, 11, 30)


async def test_a_part_of_the_price_does_not_give_the_place(house):
    event = await an_event(kinds=({"pays_ahead": True},))
    registration = await register(event, await haruto())

    await note_transfer(registration, 1999, TODAY, "aoi")

    assert (await again(registration)).is_offered


async def test_the_same_transfer_is_written_down_once_also_by_two_at_once(house):
    registration = await register(await an_event(), await haruto())

    tries = [note_transfer(registration, 2000, TODAY, f"{n}") for n in range(4)]
    ends = await asyncio.gather(*tries, return_exceptions=True)

    assert [type(end).__name__ for end in ends].count("Conflict") == 3
    assert (await again(registration)).paid_yen == 2000


async def test_nothing_arrives_on_a_day_to_come(house):
    registration = await register(await an_event(), await haruto())

    said = await refusal(note_transfer(registration, 2000, TODAY + timedelta(days=1), "aoi"))

    assert said == "This day is still to come."


async def test_too_much_waits_to_be_given_back_by_one_of_us(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await note_transfer(registration, 3000, TODAY, "aoi")
    await work_off()

    refund = await Refund.objects().first()
    ends = await asyncio.gather(
        *(handed_over(refund, "aoi") for _tap in range(3)), return_exceptions=True
    )

    assert [type(end).__name__ for end in ends].count("Conflict") == 2
    assert (await again(registration)).paid_yen == 2000
    assert [(each.in_yen, each.out_yen) for each in (await ledger_of(event)).sums] == [(3000, 1000)]


async def test_cash_of_who_cancels_goes_back_by_hand(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await record(registration, Means.CASH, 2000, 0, "aoi")

    await cancel(registration)
    await work_off()

    refund = await Refund.objects().first()
    assert (refund.amount_yen, refund.step) == (2000, "by_hand")


async def test_a_mistake_at_the_door_is_no_refund(house):
    event = await an_event()
    registration = await register(event, await haruto())
    await record(registration, Means.CASH, 2000, 0, "aoi")
    await give_back(await again(registration), 2000, "", "aoi")
    await handed_over(await Refund.objects().first(), "aoi")

    assert await refusal(give_back(await again(registration), 1, "", "aoi")) == (
        "There is nothing to give back."
    )


def test_the_share_that_stays_is_rounded_down_and_the_hour_counts():
    until = NEXT_MONTH - timedelta(hours=48)

    assert percent_back(until, until, 30) == 100
    assert percent_back(until, until + timedelta(seconds=1), 30) == 30
    assert [kept_yen(999, 30), kept_yen(999, 100), kept_yen(999, 0)] == [699, 0, 999]


async def test_terms_are_set_on_a_page_and_said_where_they_are_wrong(house, open_browser):
    await an_event()
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    address = f"/events/{SLUG}/terms"
    form = {"free_until_hours": "４８", "percent_after": "101", "transfer_to": "白樺銀行 <b>"}
    here = {"referer": f"http://community.test{address}"}

    wrong = await organiser.post(address, data=form, headers=here)
    right = await organiser.post(address, data={**form, "percent_after": "50"})
    page = (await organiser.get(address)).text

    assert (wrong.status_code, right.status_code) == (422, 303)
    assert wrong.text.count("Please write a share between 0 and 100 percent.") == 1
    assert (page.count('value="48"'), page.count("白樺銀行 &lt;b&gt;")) == (1, 1)


async def test_everybody_reads_what_goes_back_before_registering(house, open_browser):
    event = await an_event()
    wanted = {"free_until_hours": 48, "percent_after": 30, "pays_online": False}
    await set_terms(event, {**wanted, "transfer_to": "白樺銀行"})

    page = (await open_browser(accept_language="en").get(f"/events/{SLUG}/terms")).text

    event_page = (await open_browser(accept_language="en").get(f"/events/{SLUG}")).text

    assert event_page.count(f'href="/events/{SLUG}/terms"') == 1
    assert page.count("Who cancels by Wed 20 Jan 2027 19:00 gets everything back") == 1
    assert page.count("Who cancels later gets 30 percent back.") == 1
    assert (page.count("白樺銀行"), page.count("<form")) == (0, page.count("/language"))


async def test_the_guest_reads_the_account_and_the_number_to_write_beside(house, open_browser):
    event = await an_event()
    await set_terms(
        event,
        {
            "free_until_hours": 0,
            "percent_after": 0,
            "pays_online": False,
            "transfer_to": "白樺銀行",
        },
    )
    member = await haruto()
    registration = await register(event, member)
    guest = await as_(member, open_browser(accept_language="en"))

    page = (await guest.get(f"/registrations/{registration.id}/payments")).text

    assert page.count("白樺銀行") == 1
    assert page.count("Please write this number beside your name:") == 1


async def test_an_organiser_does_it_all_on_the_page(house, open_browser):
    event = await an_event()
    registration = await register(event, await mei())
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    here = f"/registrations/{registration.id}"

    arrived = await organiser.post(
        f"{here}/transfers", data={"amount": "3,000", "arrived_on": "2026-12-01"}
    )
    ordered = await organiser.post(f"{here}/refunds", data={"amount": "1000", "reason": "お詫び"})
    refund = await Refund.objects().first()
    page = (await organiser.get(f"{here}/payments")).text
    handed = await organiser.post(f"/refunds/{refund.id}/handing-over")

    assert [answer.status_code for answer in (arrived, ordered, handed)] == [303, 303, 303]
    assert page.count("Sent by transfer") == 1
    assert ((await again(registration)).paid_yen, (await again(registration)).fee_yen) == (
        2000,
        2000,
    )


async def test_a_program_does_it_as_well(house, open_browser):
    event = await an_event()
    registration = await register(event, await mei())
    token = await create_token("books", "organiser")
    program = open_browser(authorization=f"Bearer {token}")
    here = f"/api/v1/registrations/{registration.id}"
    terms = {"free_until_hours": 24, "percent_after": 50, "pays_online": True, "transfer_to": ""}

    kept = await program.post(f"/api/v1/events/{SLUG}/terms", json=terms)
    arrived = await program.post(
        f"{here}/transfers", json={"amount_yen": 3000, "arrived_on": "2026-12-01"}
    )
    with moved_to(event.starts_at - timedelta(hours=3)):
        await cancel(registration)
        await work_off()
    refund = await Refund.objects().first()
    handed = await program.post(f"/api/v1/refunds/{refund.id}/handing-over")

    assert (kept.json(), arrived.status_code) == (terms, 201)
    assert (refund.amount_yen, handed.json()["amount_yen"]) == (1500, -1500)
    assert (await program.post(f"{here}/checkout")).status_code == 409
