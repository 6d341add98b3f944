"""Several rates on one receipt, and the return invoice when money goes back after it."""

import asyncio
from datetime import timedelta

import pytest

from community.additions.add import add
from community.cancelling.cancel import cancel
from community.checkouts.settle import settle
from community.clock import moved_to
from community.database import execute
from community.events.tables import Event
from community.language import speaking
from community.payments.means import Means
from community.payments.record import record
from community.payments.tables import Payment, Receipt, Refund
from community.payments.take_back import take_back
from community.payments.terms import set_terms
from community.places.tables import PlaceKind
from community.receipts.issue import issue
from community.receipts.issue_return import issue_return
from community.receipts.papers import every_paper, papers_of
from community.receipts.receipt_pdf import receipt_pdf
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from tests.cast import an_event, as_, haruto, mei
from tests.receipts.test_receipts import NTA, content, issuer, text_of

assert issuer  # a fixture

PLACE = {"fee_yen": 12000, "member_fee_yen": 12000}
PARTY = {"name": "懇親弁当", "fee_yen": 4005, "member_fee_yen": 4005, "tax_percent": 8,
         "is_beside": True, "position": 2, "capacity": 10}  # fmt: skip


async def again(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def with_party(**known):
    """Haruto comes, eats with the others, and has paid for both in cash."""
    event = await an_event(kinds=(PLACE, PARTY), **known)
    registration = await register(event, await haruto())
    party = await PlaceKind.objects().get(PlaceKind.is_beside.eq(True))
    await add(await again(registration), party)
    return event, await pay(registration)


async def alone(fee_yen=12000, who=haruto):
    kind = {"fee_yen": fee_yen, "member_fee_yen": fee_yen}
    event = await Event.objects().first() or await an_event(kinds=(kind,))
    return event, await pay(await register(event, await who()))


async def pay(registration):
    there = await again(registration)
    await record(there, Means.CASH, there.fee_yen - there.paid_yen, 0, "aoi")
    return await again(registration)


async def hand_back_all():
    for refund in await Refund.objects().where(Refund.step == "by_hand"):
        await handed_over(refund, "aoi")


def rates(paper):
    return [(each.percent, each.total_yen, each.tax_yen) for each in content(paper).rates]


async def test_place_and_meal_stand_at_their_own_rates_each_rounded_once(house, issuer):
    _event, registration = await with_party()

    receipt = await issue(registration, "北風商店")

    assert rates(receipt) == [(10, 12000, 1090), (8, 4005, 296)]
    text = text_of(await receipt_pdf(receipt, "ja"))
    for words in ("10%対象", "8%対象", "内消費税1,090円", "内消費税296円", "懇親弁当※", "16,005円"):
        assert text.count(words) == 1, words
    assert text.count("※は軽減税率(8%)の対象です") + text.count("※は軽減税率（8％）の対象です") == 1


async def test_a_part_that_was_paid_is_shared_over_the_rates(house, issuer):
    event, registration = await with_party()
    await execute("UPDATE registration SET fee_yen = fee_yen + 1000 WHERE id = $1", registration.id)

    receipt = await issue(await again(registration), "北風商店")

    assert sum(total for _percent, total, _tax in rates(receipt)) == 16005
    assert [percent for percent, _total, _tax in rates(receipt)] == [10, 8]
    assert event.id == registration.event


async def test_ten_thousand_yen_back_make_a_return_by_themselves(house, issuer):
    event, registration = await alone()
    receipt = await issue(registration, "北風商店")

    await cancel(registration)
    await settle(str(registration.id))
    await hand_back_all()

    made = (await every_paper(registration))[0]
    assert (made.is_return, made.number, made.about) == (True, receipt.number + 1, receipt.number)
    assert (rates(made), content(made).means) == ([(10, 12000, 1090)], ["cash"])
    japanese = text_of(await receipt_pdf(made, "ja"))
    english = text_of(await receipt_pdf(made, "en"))
    for words in ("適格返還請求書", NTA, "内消費税1,090円", "北風商店様", "に対する返還です"):
        assert japanese.count(words) == 1, words
    assert (english.count("Qualifiedreturninvoice"), english.count("ReturnedfromreceiptNo.")) == (
        1,
        1,
    )
    assert (japanese.count("再発行"), event.title in japanese) == (0, True)


async def test_below_ten_thousand_yen_it_is_made_with_a_tap(house, issuer, open_browser):
    member = await haruto()
    _event, registration = await alone(9999, lambda: asyncio.sleep(0, member))
    await issue(registration, "北風商店")
    await cancel(registration)
    await settle(str(registration.id))
    await hand_back_all()
    before = await Receipt.count()
    guest = await as_(member, open_browser(accept_language="en"))
    account = f"/registrations/{registration.id}/payments"

    page = (await guest.get(account)).text
    tapped = await guest.post(f"/registrations/{registration.id}/returns", follow_redirects=True)
    twice = await guest.post(f"/registrations/{registration.id}/returns")

    assert (before, page.count("Issue the return invoice")) == (1, 1)
    assert tapped.text.count("The return invoice No. 000002 is ready.") == 1
    assert (twice.status_code, await Receipt.count()) == (409, 2)


async def test_without_a_qualified_invoice_nothing_is_to_be_returned(house):
    _event, registration = await alone()
    await issue(registration, "北風商店")
    await cancel(registration)
    await settle(str(registration.id))
    await hand_back_all()

    with speaking("en"), pytest.raises(Refused) as said:
        await issue_return(registration)

    assert said.value.sentence == "There is no return invoice to issue."
    assert await Receipt.count() == 1


async def test_before_a_receipt_was_given_no_return_is_made(house, issuer):
    _event, registration = await alone()
    await cancel(registration)
    await settle(str(registration.id))

    await hand_back_all()

    assert await Receipt.count() == 0


async def test_what_stays_of_a_late_cancellation_stands_there_untaxed(house, issuer):
    event, registration = await alone()
    terms = {"free_until_hours": 48, "percent_after": 30, "pays_online": False, "transfer_to": ""}
    await set_terms(event, terms)
    await issue(registration, "北風商店")

    with moved_to(event.starts_at - timedelta(hours=20)):
        await cancel(registration)
        await settle(str(registration.id))
        await hand_back_all()

    made = (await every_paper(registration))[0]
    assert rates(made) == [(10, 12000, 1090), (0, -8400, 0)]
    assert (
        content(made).total_yen,
        (await papers_of(registration, registration.member)).rates,
    ) == (3600, {0: 8400})


async def test_what_goes_back_in_two_parts_is_one_return(house, issuer):
    _event, registration = await alone(6000)
    await execute(
        "UPDATE registration SET fee_yen = 12000,"
        """ price_lines = '[{"label": "Regular price", "amount_yen": 12000}]' WHERE id = $1""",
        registration.id,
    )
    await pay(registration)
    await issue(await again(registration), "北風商店")
    await cancel(await again(registration))
    await settle(str(registration.id))
    first, second = await Refund.objects()

    await handed_over(first, "aoi")
    between = await Receipt.count()
    await handed_over(second, "aoi")

    assert (between, await Receipt.count()) == (1, 2)
    assert rates((await every_paper(registration))[0]) == [(10, 12000, 1090)]


async def test_receipt_and_return_together_say_what_is_so_and_a_copy_is_a_copy(house, issuer):
    _event, registration = await alone(30000)
    first = await issue(registration, "北風商店")
    await give_back(await again(registration), 11000, "", "aoi")
    await hand_back_all()

    copy = await issue(await again(registration), "北風商店株式会社")

    assert (copy.number, copy.copy, content(copy)) == (first.number, 2, content(first))
    assert (await papers_of(registration, registration.member)).total_yen == 19000


async def test_more_is_paid_after_a_return_and_the_new_receipt_stands_for_both(house, issuer):
    _event, registration = await alone(30000)
    await issue(registration, "北風商店")
    await give_back(await again(registration), 11000, "", "aoi")
    await hand_back_all()
    await execute("UPDATE registration SET fee_yen = 20000 WHERE id = $1", registration.id)
    paid = await pay(registration)

    new = await issue(paid, "北風商店")

    assert (new.number, content(new).replaces, content(new).replaces_too) == (3, 1, [2])
    assert (
        content(new).total_yen,
        (await papers_of(registration, registration.member)).total_yen,
    ) == (20000, 20000)
    text = text_of(await receipt_pdf(new, "en"))
    assert text.count("ThisreceiptreplacesNo.000001,No.000002.") == 1


async def test_a_mistake_at_the_door_is_corrected_and_not_returned(house, issuer):
    _event, registration = await alone()
    await issue(registration, "北風商店")
    await take_back(await Payment.objects().first(), "aoi")

    papers = await papers_of(await again(registration), registration.member)
    assert (papers.to_return_yen, await Receipt.count()) == (0, 1)


async def test_receipts_and_returns_share_one_row_of_numbers_under_a_race(house, issuer):
    event = await an_event(kinds=({**PLACE, "capacity": 10},))
    people = [await pay(await register(event, who)) for who in (await haruto(), await mei())]
    for each in people:
        await issue(each, "北風商店")
        await give_back(await again(each), 500, "", "aoi")
    await hand_back_all()

    await asyncio.gather(*(issue_return(each) for each in people), *(
        issue(each, "再発行先") for each in people), return_exceptions=True)  # fmt: skip

    numbers = {each.number for each in await Receipt.objects()}
    assert numbers == {1, 2, 3, 4}
    returns = await Receipt.objects().where(Receipt.paper == "return").order_by(Receipt.about)
    assert [each.about for each in returns] == [1, 2]


async def test_the_stamp_is_spoken_of_from_fifty_thousand_yen(house, issuer):
    texts = []
    for number, fee in ((1, 49999), (2, 50000)):
        kind = {"fee_yen": fee, "member_fee_yen": fee}
        event = await an_event(f"e{number}", number=number, kinds=(kind,))
        who = await haruto() if number == 1 else await mei()
        receipt = await issue(await pay(await register(event, who)), "北風商店")
        texts.append(text_of(await receipt_pdf(receipt, "en")))

    assert [text.count("norevenuestamp") for text in texts] == [0, 1]
