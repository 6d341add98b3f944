"""What was paid, or begun, before a place was passed on: it counts, and is the payer's."""

import pytest

from community.checkouts.checkout import pay_online
from community.database import execute
from community.language import speaking
from community.ledger.ledger import ledger_of
from community.members.tables import Member
from community.outbox.tables import Message
from community.payments.due import still_due
from community.payments.means import Means
from community.payments.payer import payer_of
from community.payments.record import record
from community.payments.tables import Checkout, Payment, Step
from community.payments.terms import set_terms
from community.privacy.erase import erase
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from community.refusal import Conflict
from community.registering.register import register
from community.transfers.pass_on import pass_on
from community.transfers.piccolo_migrations import (
    transfers_2026_11_22t16_30_00_000000 as migration,
)
from tests.cast import an_event, as_, haruto
from tests.checkouts.jobs import work_off
from tests.checkouts.test_online import again, tell

REN = ("ren", "ren@example.jp")


async def at_the_provider(stripe):
    """Haruto has a place, and stands at the provider's page to pay for it."""
    event = await an_event()
    terms = {"free_until_hours": 24, "percent_after": 50, "pays_online": True, "transfer_to": ""}
    await set_terms(event, terms)
    mine = await register(event, await haruto())
    url = await pay_online(mine)
    return mine, url.rpartition("/")[2]


async def text_of(news):
    mail = await Message.objects().get(Message.cause.like(f"{news}:%"))
    return mail.text


async def test_a_number_that_is_paid_later_counts_for_the_place_and_is_the_givers(
    stripe, open_browser
):
    mine, ref = await at_the_provider(stripe)
    stripe.take_number(ref)
    await tell(stripe, open_browser(), ref)
    await pass_on(await again(mine), *REN)
    await work_off()

    await stripe.pay(ref, "konbini")
    await tell(stripe, open_browser(), ref, "checkout.session.async_payment_succeeded")

    there, paid = await again(mine), await Payment.objects().first()
    assert (there.has_place, still_due(there)) == (True, 1000)  # what the member's price took off
    assert (await payer_of(paid.id)).name == "haruto"
    await give_back(there, 500, "", "aoi")
    back = await Message.objects().where(Message.cause.like("refund-%"))
    assert [each.to_address for each in back] == ["haruto@example.jp"]


async def test_who_passed_it_on_finds_the_payment_that_is_open_and_has_back_what_is_too_much(
    stripe, open_browser
):
    mine, ref = await at_the_provider(stripe)
    stripe.take_number(ref)
    await tell(stripe, open_browser(), ref)
    giver = await payer_to_be()
    await pass_on(await again(mine), *REN)
    browser = await as_(giver, open_browser(accept_language="en"))
    page = f"/registrations/{mine.id}/payments"
    listed, shown = [(await browser.get(at)).text for at in ("/registrations", page)]
    await record(await again(mine), Means.CASH, 3000, 0, "aoi")

    await stripe.pay(ref, "konbini")
    await tell(stripe, open_browser(), ref, "checkout.session.async_payment_succeeded")

    counted = (listed.count(page), shown.count("A payment that you began is still open."))
    assert (*counted, "ren" in shown.split("<main")[1].split("</main")[0].split()) == (1, 1, False)
    back = await Message.objects().where(Message.cause.like("refund-%"))
    assert {each.to_address for each in back} == {"haruto@example.jp"}


async def test_who_pays_on_an_open_page_and_has_passed_it_on_meanwhile_comes_back_to_their_own(
    stripe, open_browser
):
    mine, ref = await at_the_provider(stripe)
    browser = await as_(await payer_to_be(), open_browser(accept_language="en"))
    await pass_on(await again(mine), *REN)
    await stripe.pay(ref)

    back = f"/registrations/{mine.id}/payments/answer"
    answer = await browser.get(back, follow_redirects=True)

    told = ("Paid. Thank you!", "have passed this place on")
    counted = [answer.text.count(each) for each in told]
    assert (answer.status_code, counted) == (200, [1, 1])


async def payer_to_be():
    [checkout] = await Checkout.objects()
    return await Member.objects().get(Member.id == checkout.member)


async def test_the_ledger_names_who_paid_when_the_place_has_been_passed_on(house):
    event = await an_event()
    mine = await register(event, await haruto())
    await record(mine, Means.CASH, still_due(mine), 0, "aoi")
    await pass_on(await again(mine), *REN)
    [refund] = await give_back(await again(mine), 500, "", "aoi")

    await handed_over(refund, "aoi", Means.CASH)

    rows = (await ledger_of(event)).entries
    assert [(each.name, each.amount_yen) for each in rows] == [("haruto", 2000), ("haruto", -500)]


async def test_both_are_told_what_becomes_of_a_payment_that_has_begun(stripe, open_browser):
    mine, ref = await at_the_provider(stripe)
    stripe.take_number(ref)
    await tell(stripe, open_browser(), ref)

    await pass_on(await again(mine), *REN)

    assert "お支払いになると、renさんのお席の支払いになります" in await text_of("passed_on")
    assert "harutoさんがお支払いの手続きをされています" in await text_of("taken_over")


async def test_who_has_begun_nothing_is_told_nothing_of_it(stripe):
    mine = await register(await an_event(), await haruto())

    await pass_on(mine, *REN)

    assert "お支払いになると" not in await text_of("passed_on")
    assert "お支払いの手続き" not in await text_of("taken_over")


async def test_a_page_that_was_only_opened_is_closed_and_the_new_holder_opens_their_own(stripe):
    mine, ref = await at_the_provider(stripe)
    await pass_on(await again(mine), *REN)
    with speaking("en"), pytest.raises(Conflict) as said:
        await pay_online(await again(mine))

    await work_off()
    own = await pay_online(await again(mine))

    assert said.value.sentence.startswith("Whoever had this place before was paying.")
    assert not own.endswith(ref)
    steps = [each.step for each in await Checkout.objects().order_by(Checkout.began_at)]
    assert steps == [Step.EXPIRED, Step.OPEN]


async def test_ones_own_page_stays_open_when_something_is_settled(stripe):
    mine, ref = await at_the_provider(stripe)
    await execute("UPDATE registration SET fee_yen = fee_yen")

    await work_off()

    assert (await pay_online(await again(mine))).endswith(ref)


async def forgotten():
    """As it was before anybody noted who paid."""
    await execute("DELETE FROM payer")
    await execute("UPDATE checkout SET member = NULL")


async def test_older_payments_are_whose_who_had_the_place_then(stripe):
    event = await an_event()
    mine = await register(event, await haruto())
    await record(mine, Means.CASH, 2000, 0, "aoi")
    await pass_on(await again(mine), *REN)
    await execute("UPDATE registration SET fee_yen = 2500")
    await record(await again(mine), Means.CASH, 500, 0, "aoi")
    await forgotten()

    await migration.note_who_paid()

    rows = await Payment.objects().order_by(Payment.amount_yen, ascending=False)
    assert [(await payer_of(each.id)).name for each in rows] == ["haruto", "ren"]


async def test_where_the_giver_has_gone_nobody_is_taken_for_the_payer(stripe):
    event, giver = await an_event(), await haruto()
    mine = await register(event, giver)
    await record(mine, Means.CASH, 2000, 0, "aoi")
    await pass_on(await again(mine), *REN)
    await erase(giver)
    await forgotten()

    await migration.note_who_paid()

    assert await payer_of((await Payment.objects().first()).id) is None


async def test_what_goes_on_is_whose_who_began_it(stripe):
    mine, _ref = await at_the_provider(stripe)
    began = (await Checkout.objects().first()).member
    await pass_on(await again(mine), *REN)
    await forgotten()

    await migration.note_who_paid()

    assert (await Checkout.objects().first()).member == began
