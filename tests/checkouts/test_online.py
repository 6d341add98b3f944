"""Paying online: whatever arrives, in whatever order, counts once, and no yen is lost."""

import asyncio
import time
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.changes.change import call_off
from community.changes.lapse import lapse_offer
from community.checkouts.checkout import pay_online
from community.checkouts.look import look
from community.checkouts.look_later import look_at_checkout
from community.checkouts.send_refund import send_refund
from community.checkouts.settle import settle
from community.clock import moved_to, now
from community.database import execute, only, transaction
from community.jobs import TryAgain
from community.language import speaking
from community.ledger.ledger import ledger_of
from community.ledger.reconcile import reconcile
from community.members.tables import Member
from community.outbox.tables import Message
from community.payments.open_money import open_money_of
from community.payments.piccolo_migrations.payments_2026_11_23t06_40_00_000000 import ENDED
from community.payments.provider import NoAnswer, ask
from community.payments.tables import Checkout, Payment, Refund, Step
from community.payments.terms import set_terms
from community.refunds.give_back import give_back
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.checkouts.jobs import work_off
from tests.checkouts.stripe_server import signed

PAID_AHEAD = {"kinds": ({"pays_ahead": True, "offer_minutes": 30},)}


async def again(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def offered(stripe, **known):
    """Haruto is offered a place that is paid ahead, and stands at the provider's page."""
    event = await an_event(**PAID_AHEAD, **known)
    registration = await register(event, await haruto())
    url = await pay_online(registration)
    return event, registration, url.rpartition("/")[2]


async def tell(stripe, browser, ref, kind="checkout.session.completed"):
    body, signature = stripe.message(ref, kind)
    headers = {"stripe-signature": signature, "content-type": "application/json"}
    answer = await browser.post("/stripe/messages", content=body, headers=headers)
    await work_off()
    return answer.status_code


async def test_an_offered_place_that_is_paid_is_theirs(stripe, open_browser):
    event, registration, ref = await offered(stripe)
    assert (await again(registration)).is_offered

    await stripe.pay(ref)
    assert await tell(stripe, open_browser(), ref) == 200

    there = await again(registration)
    assert (there.has_place, there.paid_yen) == (True, 2000)
    assert [(row.means, row.amount_yen) for row in await Payment.objects()] == [("card", 2000)]
    assert (await ledger_of(event)).total_yen == await stripe.balance()


async def test_a_message_that_comes_again_and_again_at_once_counts_once(stripe, open_browser):
    _event, registration, ref = await offered(stripe)
    await stripe.pay(ref)

    await asyncio.gather(*(tell(stripe, open_browser(), ref) for _time in range(6)))

    assert (await again(registration)).paid_yen == await stripe.balance() == 2000


async def test_many_workers_look_at_once_and_one_writes_it_down(stripe):
    _event, _registration, ref = await offered(stripe)
    await stripe.pay(ref)
    checkout = await Checkout.objects().first()

    await asyncio.gather(*(look(checkout) for _worker in range(6)))

    assert await Payment.count() == 1


async def test_messages_out_of_order_only_move_on(stripe, open_browser):
    _event, registration, ref = await offered(stripe)
    early = stripe.message(ref, "checkout.session.expired")
    await stripe.pay(ref)
    await tell(stripe, open_browser(), ref)

    headers = {"stripe-signature": early[1]}
    await open_browser().post("/stripe/messages", content=early[0], headers=headers)
    await work_off()

    assert (await Checkout.objects().first()).step == Step.PAID
    assert (await again(registration)).has_place


@pytest.mark.parametrize("forged", ["secret", "old", "body", "none"])
async def test_a_message_that_stripe_has_not_signed_is_refused(stripe, open_browser, forged):
    told = {"type": "checkout.session.completed", "data": {"object": {}}}
    body, signature = signed(told, "whsec_another" if forged == "secret" else "whsec_only")
    if forged == "old":
        body, signature = signed(told, at=time.time() - 600)
    body = body + b" " if forged == "body" else body
    headers = {} if forged == "none" else {"stripe-signature": signature}

    answer = await open_browser().post("/stripe/messages", content=body, headers=headers)

    assert answer.status_code == 400


async def test_a_message_alone_gives_nobody_a_place(stripe, open_browser):
    _event, registration, ref = await offered(stripe)
    body, signature = signed(
        {"data": {"object": {**stripe._told(ref), "payment_status": "paid", "status": "complete"}}}
    )

    await open_browser().post(
        "/stripe/messages", content=body, headers={"stripe-signature": signature}
    )
    await work_off()

    assert (await again(registration)).is_offered
    assert await Payment.count() == 0


async def test_a_second_tap_leads_to_the_same_page(stripe):
    _event, registration, ref = await offered(stripe)

    urls = await asyncio.gather(*(pay_online(registration) for _tap in range(5)))

    assert {url.rpartition("/")[2] for url in urls} == {ref}
    assert len(stripe.sessions) == 1


async def test_five_first_taps_at_once_open_one_page(stripe):
    event = await an_event(**PAID_AHEAD)
    registration = await register(event, await haruto())

    urls = await asyncio.gather(*(pay_online(registration) for _tap in range(5)))

    assert (len(set(urls)), len(stripe.sessions), await Checkout.count()) == (1, 1, 1)


async def test_who_dies_after_opening_the_page_finds_the_same_page_again(stripe):
    event = await an_event(**PAID_AHEAD)
    registration = await register(event, await haruto())
    stripe.dies_after = 9
    with pytest.raises(NoAnswer):
        await pay_online(registration)
    stripe.dies_after = 0

    await pay_online(registration)

    assert len(stripe.sessions) == 1


async def test_a_message_finds_a_payment_whose_page_was_never_noted(stripe, open_browser):
    event = await an_event(**PAID_AHEAD)
    registration = await register(event, await haruto())
    stripe.dies_after = 9
    with pytest.raises(NoAnswer):
        await pay_online(registration)
    stripe.dies_after = 0
    ref = next(iter(stripe.sessions))
    await stripe.pay(ref)

    await tell(stripe, open_browser(), ref)

    assert (await again(registration)).has_place


async def test_a_page_that_was_left_gives_the_place_to_the_next(stripe, open_browser):
    event, registration, ref = await offered(stripe, places=1)
    waits = await register(event, await mei())
    stripe.leave(ref)

    with moved_to(now() + timedelta(minutes=40)):
        await look_at_checkout(str((await Checkout.objects().first()).id))
        await lapse_offer(str(registration.id))

    assert (await again(registration)).is_cancelled
    assert (await again(waits)).is_offered
    assert (await Checkout.objects().first()).step == Step.EXPIRED


async def test_the_place_is_held_at_least_as_long_as_the_page(stripe):
    _event, registration, _ref = await offered(stripe)

    there, checkout = await again(registration), await Checkout.objects().first()

    assert there.offered_until > checkout.ends_at > now() + timedelta(minutes=30)


async def test_a_number_for_the_konbini_holds_the_place_until_it_is_paid(stripe, open_browser):
    _event, registration, ref = await offered(stripe, places=1)
    stripe.take_number(ref)
    await tell(stripe, open_browser(), ref)
    with moved_to(now() + timedelta(hours=2)), pytest.raises(TryAgain):
        await lapse_offer(str(registration.id))
    pending = await Checkout.objects().first()
    with speaking("en"), pytest.raises(Refused) as said:
        await pay_online(registration)

    await stripe.pay(ref, "konbini")
    await tell(stripe, open_browser(), ref, "checkout.session.async_payment_succeeded")

    assert pending.step == Step.PENDING
    assert said.value.sentence.startswith("Your payment is on its way.")
    assert (await again(registration)).has_place
    assert (await Payment.objects().first()).means == "konbini"


async def test_who_took_a_number_reads_where_to_pay_it_and_finds_it_again(stripe, open_browser):
    _event, registration, ref = await offered(stripe)
    stripe.take_number(ref)
    person = await Member.objects().get(Member.id == registration.member)
    browser = await as_(only(person), open_browser(accept_language="en"))

    back = f"/registrations/{registration.id}/payments/answer"
    page = (await browser.get(back, follow_redirects=True)).text

    assert page.count("Please pay there in time.") == 1
    assert page.count(f'href="https://payments.stripe.test/konbini/{ref}"') == 1
    assert ("checkout.stripe.test" in page, "is held for you until" in page) == (False, True)


async def test_who_paid_another_way_reads_of_no_number(stripe, open_browser):
    _event, registration, ref = await offered(stripe)
    stripe.pay_slowly(ref)
    person = only(await Member.objects().get(Member.id == registration.member))
    browser = await as_(person, open_browser(accept_language="en"))

    back = f"/registrations/{registration.id}/payments/answer"
    page = (await browser.get(back, follow_redirects=True)).text
    open_ones = await open_money_of(person)

    assert page.count("<strong>Your payment is on its way.</strong>") == 1
    assert (page.count("convenience store"), page.count("To the number")) == (0, 0)
    assert (["のお支払い（2,000円）を確認" in each for each in open_ones]) == [True]


async def test_a_page_that_has_ended_is_no_way_to_the_number_which_comes_with_the_next_look(
    stripe, open_browser
):
    _event, _registration, ref = await offered(stripe)
    stripe.take_number(ref)
    await tell(stripe, open_browser(), ref)
    await Checkout.update({Checkout.url: f"https://checkout.stripe.test/{ref}"}, force=True)

    await execute(ENDED)
    before = only(await Checkout.objects().first())
    after = await look(before)

    assert (before.url, after.url) == ("", f"https://payments.stripe.test/konbini/{ref}")


async def test_a_number_that_ran_out_gives_the_place_back(stripe, open_browser):
    _event, registration, ref = await offered(stripe)
    stripe.take_number(ref)
    await tell(stripe, open_browser(), ref)
    stripe.let_number_run_out(ref)

    await tell(stripe, open_browser(), ref, "checkout.session.async_payment_failed")
    await lapse_offer(str(registration.id))

    assert (await Checkout.objects().first()).step == Step.FAILED
    assert (await again(registration)).is_cancelled


async def test_whose_number_ran_out_is_told_so_and_not_that_nobody_answered(stripe, open_browser):
    _event, registration, ref = await offered(stripe)
    stripe.take_number(ref)
    await tell(stripe, open_browser(), ref)
    page = f"/registrations/{registration.id}/payments"
    person = only(await Member.objects().get(Member.id == registration.member))
    browser = await as_(person, open_browser(accept_language="en"))
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    at_first = [(await each.get(page)).text for each in (browser, organiser)]

    stripe.let_number_run_out(ref)
    await tell(stripe, open_browser(), ref, "checkout.session.async_payment_failed")
    await lapse_offer(str(registration.id))

    after = (await browser.get(page)).text
    lapsed = await Message.objects().get(Message.cause.like("lapsed:%"))
    assert [text.count("has begun and is on its way") for text in at_first] == [0, 1]
    assert (at_first[0].count("did not come in"), after.count("did not come in")) == (0, 1)
    assert "お支払いが確認できなかったため" in lapsed.text


async def test_just_before_the_evening_nobody_pays_at_a_konbini(stripe):
    _event, _registration, ref = await offered(stripe)
    far = stripe.sessions[ref]["form"]
    with moved_to((await an_event("x", number=99)).starts_at - timedelta(days=2)):
        event = await an_event("hitori-cs-40", number=40, **PAID_AHEAD)
        near_url = await pay_online(await register(event, await mei()))
    near = stripe.sessions[near_url.rpartition("/")[2]]["form"]

    assert far["payment_method_options[konbini][expires_after_days]"] == "3"
    assert near["excluded_payment_method_types[0]"] == "konbini"


async def test_the_amount_is_ours_and_nobody_elses(stripe):
    _event, _registration, ref = await offered(stripe)

    assert stripe.sessions[ref]["amount_total"] == 2000


async def test_what_comes_after_the_cancellation_goes_back_whole(stripe, open_browser):
    event, registration, ref = await offered(stripe)
    await cancel(registration)
    await stripe.pay(ref)

    await tell(stripe, open_browser(), ref)
    await work_off()

    assert (await again(registration)).paid_yen == await stripe.balance() == 0
    assert [entry.amount_yen for entry in (await ledger_of(event)).entries] == [2000, -2000]


async def test_a_cancellation_closes_the_page(stripe):
    _event, registration, ref = await offered(stripe)

    await cancel(registration)
    await work_off()

    assert stripe.sessions[ref]["status"] == "expired"
    assert (await Checkout.objects().first()).step == Step.EXPIRED


async def test_paying_and_cancelling_at_once_leave_no_yen_behind(stripe, open_browser):
    event, registration, ref = await offered(stripe)
    await stripe.pay(ref)

    await asyncio.gather(tell(stripe, open_browser(), ref), cancel(registration))
    await work_off()

    assert (await again(registration)).paid_yen == await stripe.balance() == 0
    assert (await ledger_of(event)).total_yen == 0


async def paid(stripe, **known):
    event, registration, ref = await offered(stripe, **known)
    await stripe.pay(ref)
    await look(await Checkout.objects().first())
    await work_off()
    return event, registration


async def test_who_cancels_in_time_gets_everything_back_and_later_the_share(stripe):
    event, registration = await paid(stripe)
    terms = {"free_until_hours": 48, "percent_after": 30, "pays_online": False, "transfer_to": ""}
    await set_terms(event, terms)

    with moved_to(event.starts_at - timedelta(hours=20)):
        await cancel(registration)
        await work_off()
        await work_off()

    assert (await again(registration)).paid_yen == await stripe.balance() == 1400


async def test_settling_ten_times_at_once_gives_back_once(stripe):
    _event, registration = await paid(stripe)
    await cancel(registration)

    await asyncio.gather(*(settle(str(registration.id)) for _time in range(10)))
    await work_off()

    assert await Refund.count() == 1
    assert (await again(registration)).paid_yen == await stripe.balance() == 0


async def test_an_evening_called_off_gives_everything_back(stripe):
    event, registration = await paid(stripe)

    await call_off(event, "台風のため")
    await work_off()

    assert (await again(registration)).paid_yen == await stripe.balance() == 0


async def test_an_organiser_gives_a_part_back_and_it_is_not_due_again(stripe):
    _event, registration = await paid(stripe)

    await give_back(await again(registration), 500, "途中から参加", "aoi")
    await work_off()

    there = await again(registration)
    assert (there.paid_yen, there.fee_yen, await stripe.balance()) == (1500, 1500, 1500)


async def test_more_than_was_paid_does_not_go_back(stripe):
    _event, registration = await paid(stripe)
    await give_back(await again(registration), 1500, "", "aoi")

    with speaking("en"), pytest.raises(Refused) as said:
        await give_back(await again(registration), 501, "", "aoi")

    assert said.value.sentence == "At most ¥500 can go back."


async def test_who_dies_between_the_refund_and_its_note_gives_it_back_once(stripe):
    event, registration = await paid(stripe)
    await give_back(await again(registration), 2000, "", "aoi")
    refund = await Refund.objects().first()
    stripe.answers.clear()

    async def dies() -> None:
        real = stripe._answer

        async def answer(request, form):
            said = await real(request, form)
            if request.path == "/v1/refunds" and request.method == "POST":
                stripe.dies_after = 9
            return said

        stripe._answer = answer
        with pytest.raises(TryAgain):
            await send_refund(str(refund.id))
        del stripe._answer
        stripe.dies_after = 0
        stripe.answers.clear()  # a day later the provider has forgotten our key

    await dies()
    await send_refund(str(refund.id))

    assert await stripe.balance() == 0
    assert (await ledger_of(event)).total_yen == 0
    assert (await Refund.objects().first()).step == "done"


async def test_what_was_given_back_over_there_is_in_our_ledger_as_well(stripe):
    event, registration = await paid(stripe)
    intent = (await Checkout.objects().first()).intent_ref
    await stripe.refund_over_there(intent, 700)

    await reconcile()
    await work_off()

    assert (await ledger_of(event)).total_yen == await stripe.balance() == 1300
    assert (await again(registration)).paid_yen == 1300


async def test_without_any_message_the_night_finds_what_was_paid(stripe):
    event, registration, ref = await offered(stripe)
    await stripe.pay(ref)

    await reconcile()
    await work_off()

    assert (await again(registration)).has_place
    assert (await ledger_of(event)).total_yen == await stripe.balance()


async def test_a_provider_that_is_away_is_asked_again_later(stripe):
    _event, registration = await paid(stripe)
    await give_back(await again(registration), 2000, "", "aoi")
    refund = await Refund.objects().first()
    stripe.fails = 99

    with pytest.raises(TryAgain):
        await send_refund(str(refund.id))
    stripe.fails = 0
    await send_refund(str(refund.id))

    assert await stripe.balance() == 0


async def test_the_provider_is_never_asked_inside_a_transaction(stripe):
    async with transaction():
        with pytest.raises(RuntimeError):
            await ask(lambda there: there)


async def test_the_guest_goes_to_the_page_and_comes_back_to_a_place(stripe, open_browser):
    event = await an_event(**PAID_AHEAD)
    member = await haruto()
    registration = await register(event, member)
    guest = await as_(member, open_browser(accept_language="en"))
    account = f"/registrations/{registration.id}/payments"

    offer = await guest.get(account)
    away = await guest.get(f"/registrations/{registration.id}/checkout")
    await stripe.pay(away.headers["location"].rpartition("/")[2])
    back = await guest.get(f"{account}/answer", follow_redirects=True)

    assert offer.text.count("Pay online") == 1
    assert (away.status_code, away.headers["location"][:32]) == (
        303,
        "https://checkout.stripe.test/cs_",
    )
    assert (back.url.path, back.text.count("Paid. Thank you!")) == (account, 1)
    assert (await again(registration)).has_place


async def test_without_a_provider_nothing_of_it_is_shown(house, open_browser):
    event = await an_event(**PAID_AHEAD)
    member = await haruto()
    registration = await register(event, member)
    guest = await as_(member, open_browser(accept_language="en"))

    page = await guest.get(f"/registrations/{registration.id}/payments")
    asked = await guest.get(f"/registrations/{registration.id}/checkout")

    assert (page.status_code, page.text.count("Pay online"), page.text.count("Stripe")) == (
        200,
        0,
        0,
    )
    assert asked.status_code == 409
