"""A number for a convenience store is not needed any more, or somebody leaves with money open."""

import pytest

from community.cancelling.cancel import cancel
from community.changes.change import call_off
from community.checkouts.look import look
from community.checkouts.settle import settle
from community.database import execute
from community.members.tables import Member
from community.outbox.tables import Message
from community.payments.open_money import open_money_of
from community.payments.tables import Checkout, Refund, Step
from community.privacy.erase import erase
from community.transfers.pass_on import pass_on
from tests.cast import aoi, as_, holds, someone
from tests.checkouts.jobs import work_off
from tests.checkouts.test_online import again, offered, tell

ABOUT_NUMBER = "お支払いは不要になりました"


async def a_number(stripe):
    """Haruto has a number for the till of a convenience store, and has not paid."""
    event, registration, ref = await offered(stripe)
    stripe.take_number(ref)
    await look(await Checkout.objects().get(Checkout.session_ref == ref))
    return event, registration, ref


async def holder(registration):
    return await Member.objects().get(Member.id == registration.member)


async def mails_about_the_number():
    found = await Message.objects().where(Message.subject.like(f"{ABOUT_NUMBER}%"))
    return [each.to_address for each in found]


@pytest.mark.parametrize("is_called_off", [False, True])
async def test_who_holds_a_number_for_a_place_that_is_gone_is_told_not_to_pay_it(
    stripe, open_browser, is_called_off
):
    event, registration, _ = await a_number(stripe)
    await work_off()
    assert await mails_about_the_number() == []

    await (call_off(event, "台風") if is_called_off else cancel(registration))
    await work_off()
    await work_off()

    assert await mails_about_the_number() == ["haruto@example.jp"]
    browser = await as_(await holder(registration), open_browser())
    page = (await browser.get(f"/registrations/{registration.id}/payments")).text
    assert "コンビニのお支払い番号は不要になりました" in page


@pytest.mark.parametrize("is_called_off", [False, True])
async def test_who_takes_a_number_after_the_place_has_gone_is_told_not_to_pay_it(
    stripe, open_browser, is_called_off
):
    event, registration, ref = await offered(stripe)
    stripe.take_number(ref)
    await (call_off(event, "台風") if is_called_off else cancel(registration))
    await work_off()
    assert await mails_about_the_number() == []

    await tell(stripe, open_browser(), ref)
    await tell(stripe, open_browser(), ref)

    assert await mails_about_the_number() == ["haruto@example.jp"]


async def test_who_has_no_number_is_not_told_of_one(stripe, open_browser):
    event, registration, ref = await offered(stripe)
    stripe.pay_slowly(ref)
    await look(await Checkout.objects().get(Checkout.session_ref == ref))

    await call_off(event, "台風")
    await work_off()

    assert await mails_about_the_number() == []
    browser = await as_(await holder(registration), open_browser(accept_language="en"))
    page = (await browser.get(f"/registrations/{registration.id}/payments")).text
    assert page.count("The whole amount comes back.") == 1
    assert page.count("convenience store") == 0


async def test_who_took_a_place_over_is_not_told_of_the_number_of_who_had_it(stripe, open_browser):
    _event, registration, _ = await a_number(stripe)
    await execute("UPDATE registration SET standing = 'confirmed', offered_until = NULL")
    taker = await someone("ren")
    await pass_on(await again(registration), "ren", taker.email)
    await cancel(await again(registration))
    browsers = [await as_(each, open_browser()) for each in (await aoi(), taker)]

    pages = [
        (await each.get(f"/registrations/{registration.id}/payments")).text for each in browsers
    ]

    assert [page.count("番号は不要になりました") for page in pages] == [1, 0]


async def test_an_evening_that_was_called_off_leaves_nobody_a_page_to_pay_on(stripe):
    event, _, ref = await offered(stripe)

    await call_off(event, "台風")
    await work_off()

    assert stripe.sessions[ref]["status"] == "expired"
    assert (await Checkout.objects().first()).step == Step.EXPIRED


async def test_an_evening_that_was_called_off_asks_nobody_for_money(stripe, open_browser):
    event, registration, ref = await offered(stripe)
    await stripe.pay(ref)
    await tell(stripe, open_browser(), ref)

    await call_off(event, "台風")
    await work_off()
    browser = await as_(await holder(registration), open_browser())
    page = (await browser.get(f"/registrations/{registration.id}/payments")).text

    assert (page.count("−2,000円"), page.count("お支払い額"), page.count("まで全額")) == (1, 0, 0)


async def test_who_deletes_their_account_reads_which_number_not_to_pay_any_more(
    stripe, open_browser
):
    _, registration, _ = await a_number(stripe)
    browser = await as_(await holder(registration), open_browser())

    page = (await browser.get("/me/privacy/deletion")).text

    assert "のコンビニ支払い（2,000円）がまだお済みではありません" in page


async def test_what_is_still_on_its_way_back_is_told_to_whoever_paid_it(stripe, open_browser):
    _, registration, ref = await a_number(stripe)
    await stripe.pay(ref, "konbini")
    await tell(stripe, open_browser(), ref)
    member = await holder(registration)
    assert await open_money_of(member) == []

    await cancel(await again(registration))
    await settle(str(registration.id))
    await work_off()
    assert (await Refund.objects().first()).step == "sent"

    assert [each.split("」の")[1][:6] for each in await open_money_of(member)] == ["2,000円"]


async def test_a_number_paid_after_the_deletion_says_where_to_find_who_paid(stripe, open_browser):
    event, registration, ref = await a_number(stripe)
    await erase(await holder(registration))
    await work_off()
    await stripe.pay(ref, "konbini")
    await tell(stripe, open_browser(), ref, "checkout.session.async_payment_succeeded")

    organiser = await as_(await aoi(), open_browser())
    page = (await organiser.get(f"/registrations/{registration.id}/payments")).text

    intent = stripe.sessions[ref]["payment_intent"]
    assert f"お支払いになった方はStripeで確認できます：{intent}" in page
    helper = await someone("rin")
    await holds(helper, "door", event=event.id)
    door = await as_(helper, open_browser())
    at_door = (await door.get(f"/registrations/{registration.id}/payments")).text
    assert (at_door.count("返金の予定"), at_door.count(intent)) == (1, 0)
