"""Fees, disputes and refunds as the provider's balance has them: the ledger says the same."""

import asyncio
import csv
import io
from random import Random

import asyncpg
import pytest

from community.cancelling.cancel import cancel
from community.checkouts.checkout import pay_online
from community.checkouts.look import look
from community.database import execute
from community.ledger.agreement import agreement_on
from community.ledger.besides import besides, in_currency
from community.ledger.compare import compare
from community.ledger.ledger import ledger_of
from community.payments.means import Means
from community.payments.movement import Comparison, Movement
from community.payments.on_its_way import on_its_way_yen
from community.payments.record import record
from community.payments.tables import Checkout, Payment, Refund
from community.refunds.give_back import give_back
from community.registering.register import register
from community.tokens.create_token import create_token
from tests.cast import aoi, as_, mei
from tests.checkouts.jobs import work_off
from tests.checkouts.stripe_server import signed
from tests.checkouts.test_online import again, offered, paid

SLUG = "hitori-cs-33"


async def intent_of(registration):
    there = Checkout.registration == registration.id
    return (await Checkout.objects().get(there)).intent_ref


async def looked(registration):
    there = Checkout.registration == registration.id
    await look(await Checkout.objects().get(there))
    await work_off()


async def same_as_stripe(event, stripe):
    ledger, agreement = await ledger_of(event), await agreement_on(event)
    assert agreement.differences == []
    assert (ledger.total_yen, ledger.net_yen) == (await stripe.balance(), await stripe.net())
    assert (agreement.gross_yen, agreement.net_yen) == (ledger.total_yen, ledger.net_yen)
    return ledger


async def test_the_fee_of_a_payment_stands_in_the_ledger(stripe):
    event, _registration = await paid(stripe)

    ledger = await same_as_stripe(event, stripe)

    assert [(each.amount_yen, each.fee_yen, each.net_yen) for each in ledger.entries] == [
        (2000, 72, 1928)
    ]
    assert [(each.in_yen, each.fee_yen, each.net_yen) for each in ledger.sums] == [(2000, 72, 1928)]


async def test_what_is_taken_in_by_hand_has_no_fee(stripe):
    event, registration = await paid(stripe)
    await execute("UPDATE registration SET fee_yen = 2500 WHERE id = $1", registration.id)
    await record(await again(registration), Means.CASH, 500, 0, "aoi")

    ledger = await ledger_of(event)
    assert [(each.means, each.fee_yen) for each in ledger.sums] == [("cash", 0), ("card", 72)]
    assert (ledger.total_yen, ledger.net_yen) == (2500, 2428)


async def test_a_dispute_takes_the_money_and_its_fee_and_a_won_one_brings_it_back(stripe):
    event, registration = await paid(stripe)
    quarrel = await stripe.books.dispute(await intent_of(registration))
    await looked(registration)
    lost = await same_as_stripe(event, stripe)
    due = await again(registration)

    stripe.books.win(quarrel)
    await looked(registration)
    won = await same_as_stripe(event, stripe)

    assert [(each.kind, each.amount_yen, each.fee_yen) for each in lost.entries] == [
        ("paid", 2000, 72),
        ("disputed", -2000, 1300),
    ]
    assert (lost.net_yen, due.paid_yen, due.has_place) == (-1372, 0, True)
    assert [each.kind for each in won.entries] == ["paid", "disputed", "won_back"]
    assert (won.in_yen, won.out_yen, (await again(registration)).paid_yen) == (2000, 0, 2000)


async def test_a_dispute_and_its_end_seen_at_once_many_times_are_two_rows(stripe):
    event, registration = await paid(stripe)
    stripe.books.win(await stripe.books.dispute(await intent_of(registration)))
    checkout = await Checkout.objects().first()

    await asyncio.gather(*(look(checkout) for _worker in range(5)), *(compare() for _n in range(3)))
    await work_off()

    assert (await Payment.count(), await Movement.count()) == (3, 3)
    await same_as_stripe(event, stripe)


async def test_an_inquiry_of_a_bank_moves_nothing(stripe):
    event, registration = await paid(stripe)
    stripe.books.inquire(await intent_of(registration))

    await looked(registration)

    assert await Payment.count() == 1
    await same_as_stripe(event, stripe)


async def test_a_message_about_a_dispute_leads_to_the_payment(stripe, open_browser):
    event, registration = await paid(stripe)
    quarrel = await stripe.books.dispute(await intent_of(registration))
    told = {"type": "charge.dispute.created", "data": {"object": stripe.books.disputes[quarrel]}}
    body, signature = signed(told)

    for _time in range(2):
        await open_browser().post(
            "/stripe/messages", content=body, headers={"stripe-signature": signature}
        )
    await work_off()

    assert [each.kind for each in (await ledger_of(event)).entries] == ["paid", "disputed"]


@pytest.mark.parametrize("seed", range(4))
async def test_messages_of_every_sort_in_any_order_and_again_lead_to_the_same(
    stripe, open_browser, seed
):
    event, registration, ref = await offered(stripe)
    early = [stripe.message(ref, f"checkout.session.{kind}") for kind in ("expired", "completed")]
    await stripe.pay(ref)
    await looked(registration)
    intent = await intent_of(registration)
    await stripe.refund_over_there(intent, 300)
    quarrel = await stripe.books.dispute(intent)
    about = {"payment_intent": intent, "object": "charge"}
    kinds = ("charge.refunded", "charge.dispute.created", "charge.dispute.closed")
    late = [signed({"type": kind, "data": {"object": about}}) for kind in kinds]
    stripe.books.win(quarrel)
    messages = [*early, *late] * 2
    Random(seed).shuffle(messages)

    for body, signature in messages:
        headers = {"stripe-signature": signature}
        assert (await open_browser().post(
            "/stripe/messages", content=body, headers=headers)).status_code == 200  # fmt: skip
    await work_off()

    kinds_kept = sorted(each.kind for each in (await same_as_stripe(event, stripe)).entries)
    assert kinds_kept == ["disputed", "given_back", "paid", "won_back"]
    assert ((await again(registration)).paid_yen, (await again(registration)).has_place) == (
        1700,
        True,
    )


async def test_a_disputed_payment_is_not_given_back_as_well(stripe):
    _event, registration = await paid(stripe)
    await stripe.books.dispute(await intent_of(registration))
    await looked(registration)
    await cancel(await again(registration))
    await work_off()

    assert await Refund.count() == 0


async def test_a_refund_that_fails_comes_back_into_the_ledger(stripe):
    event, registration = await paid(stripe)
    await give_back(await again(registration), 500, "", "aoi")
    await work_off()
    await stripe.books.fail((await Refund.objects().first()).provider_ref)

    await looked(registration)

    await same_as_stripe(event, stripe)
    assert (await Refund.objects().first()).step == "failed"
    assert (await again(registration)).paid_yen == 2000


async def test_a_refund_that_waits_for_an_account_has_not_gone_yet(stripe):
    event, registration = await paid(stripe)
    stripe.books.waits = True
    await give_back(await again(registration), 500, "", "aoi")
    await work_off()
    waits, on_its_way = await Refund.objects().first(), await on_its_way_yen(registration.id)
    before = await same_as_stripe(event, stripe)

    await stripe.books.hand_on(waits.provider_ref)
    await looked(registration)

    assert (waits.step, on_its_way, before.total_yen) == ("sent", 500, 2000)
    assert (await same_as_stripe(event, stripe)).total_yen == 1500
    assert ((await Refund.objects().first()).step, await on_its_way_yen(registration.id)) == (
        "done",
        0,
    )


async def test_a_part_and_then_another_part_go_back_and_never_more_than_was_paid(stripe):
    event, registration = await paid(stripe)

    for amount in (500, 700, 800):
        await give_back(await again(registration), amount, "", "aoi")
        await work_off()

    ledger = await same_as_stripe(event, stripe)
    assert [each.amount_yen for each in ledger.entries] == [2000, -500, -700, -800]
    assert ((await again(registration)).paid_yen, ledger.net_yen) == (0, -72)


async def test_the_balance_is_read_page_by_page_and_finds_what_no_message_told(stripe):
    event, registration, ref = await offered(stripe)
    other = await event_with_another(stripe, event)
    await stripe.pay(ref)
    await stripe.books.dispute(await intent_of(other))
    stripe.books.sell_elsewhere(900)
    stripe.books.pay_out(1000)
    stripe.books.page = 1

    done = await compare()
    await work_off()

    assert (done.movements, done.elsewhere_yen) == (4, 870)
    assert (await again(registration)).paid_yen == 2000
    assert [each.name for each in (await ledger_of(event)).entries] == ["mei", "haruto", "mei"]
    assert (await agreement_on(event)).agrees


async def event_with_another(stripe, event):
    """Mei has paid for the same evening."""
    registration = await register(event, await mei())
    ref = (await pay_online(registration)).rpartition("/")[2]
    await stripe.pay(ref)
    await looked(registration)
    return registration


async def test_where_the_two_differ_the_row_is_named(stripe, open_browser):
    event, registration = await paid(stripe)
    intent = await intent_of(registration)
    await stripe.refund_over_there(intent, 700)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    address = f"/events/{SLUG}/payments"

    await compare()
    differs, page = await agreement_on(event), (await organiser.get(address)).text
    table = (await organiser.get(f"{address}.csv")).content.decode("utf-8-sig")
    await look(await Checkout.objects().first())
    agrees = (await organiser.get(address)).text

    assert [(each.name, each.ours_yen, each.theirs_yen) for each in differs.differences] == [
        ("haruto", 0, -700)
    ]
    assert page.count("The ledger and Stripe differ.") == 1
    assert page.count("Ledger 0, Stripe −¥700") == 1
    rows = list(csv.DictReader(io.StringIO(table)))[-4:]
    assert [(each["Kind of row"], each["Amount (yen)"], each["Net (yen)"]) for each in rows] == [
        ("Sum", "2000", "1928"),
        ("Sum of what went online", "2000", "1928"),
        ("The same at Stripe", "1300", "1228"),
        ("Differs from Stripe: -700", "0", ""),
    ]
    assert agrees.count("The ledger and Stripe have the same, to the yen.") == 1


async def test_an_organiser_compares_with_a_tap_and_a_program_as_well(stripe, open_browser):
    await paid(stripe)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    token = await create_token("books", "organiser")
    program = open_browser(authorization=f"Bearer {token}")

    tapped = await organiser.post(f"/events/{SLUG}/payments/comparison", follow_redirects=True)
    told = (await program.post(f"/api/v1/events/{SLUG}/payments/comparison")).json()

    assert tapped.text.count("Compared with Stripe.") == 1
    assert await Comparison.count() == 2
    provider = told["provider"]
    assert (provider["agrees"], provider["gross_yen"], provider["fee_yen"]) == (True, 2000, 72)
    assert (told["payments"][0]["fee_yen"], told["net_yen"]) == (72, 1928)


async def test_the_second_reading_begins_where_the_first_ended(stripe):
    await paid(stripe)
    await compare()
    stripe.asked.clear()

    again_read = await compare()

    assert (again_read.movements, await Movement.count()) == (1, 1)
    first = await Comparison.objects().order_by(Comparison.at).first()
    assert again_read.since > first.since


async def test_the_database_lets_nobody_change_what_the_provider_wrote(stripe):
    await paid(stripe)

    for change in ("UPDATE movement SET fee_yen = 0", "DELETE FROM movement"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await execute(change)


async def test_who_pays_by_hand_alone_is_compared_with_nobody(stripe, open_browser):
    event, _registration, _ref = await offered(stripe)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    page = (await organiser.get(f"/events/{SLUG}/payments")).text

    assert await agreement_on(event) is None
    assert page.count("Compared with Stripe") == 0


async def test_the_fees_of_the_month_stand_beside_the_ledger_and_in_no_sum(stripe, open_browser):
    event, _registration = await paid(stripe)
    stripe.books.bill_the_month(1200)
    stripe.books.sell_elsewhere(900)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    await compare()
    await compare()

    (month,) = await besides()
    page = (await organiser.get(f"/events/{SLUG}/payments")).text
    told = (await organiser.get(f"/api/v1/events/{SLUG}/payments")).json()
    assert (month.fees, month.others, month.currency) == (-1200, 870, "jpy")
    assert ("−¥1,200" in page, "Besides the evenings" in page) == (True, True)
    assert (told["net_yen"], told["besides"][0]["fees"]) == (1928, -1200)
    assert (await ledger_of(event)).net_yen == 1928


async def test_an_account_in_dollars_is_never_read_as_yen(stripe, open_browser):
    stripe.books.in_dollars = True
    event, registration = await paid(stripe)
    await stripe.books.dispute(await intent_of(registration))
    await looked(registration)
    stripe.books.bill_the_month(1500)
    await compare()
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    agreement, ledger = await agreement_on(event), await ledger_of(event)
    page = (await organiser.get(f"/events/{SLUG}/payments")).text

    assert [each.amount_yen for each in ledger.entries] == [2000, -2000]
    assert (agreement.differences, agreement.gross_yen, agreement.currencies) == ([], 0, ["USD"])
    assert await Movement.count() == 0
    assert "Stripe keeps money of this evening in USD." in page
    assert "−10.00 USD" in page
    assert in_currency(-1234, "krw") == "−1,234 KRW"
