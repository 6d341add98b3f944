"""People are mailed about money that goes back; what fails, one of us gives back."""

from community.cancelling.cancel import cancel
from community.checkouts.look import look
from community.desk.needs import what_needs_me
from community.language import speaking
from community.ledger.till import till_of
from community.outbox.tables import Message
from community.payments.means import Means
from community.payments.record import record
from community.payments.tables import Checkout, Payment, Refund
from community.refunds.give_back import give_back
from community.refunds.handed_over import handed_over
from community.registering.register import register
from tests.cast import an_event, aoi, as_, haruto
from tests.checkouts.jobs import work_off
from tests.checkouts.test_online import again, offered, paid

SLUG = "hitori-cs-33"


async def mails():
    """Subjects and first ways of the mails about refunds, in their order."""
    found = await Message.objects().where(Message.cause.like("refund-%")).order_by(
        Message.queued_at
    )  # fmt: skip
    ways = [next(line for line in each.text.splitlines() if line[:2] == "- ") for each in found]
    return [(each.subject, way) for each, way in zip(found, ways, strict=True)]


async def looked():
    await look(await Checkout.objects().first())
    await work_off()


async def in_cash(**known):
    event = await an_event()
    registration = await register(event, await haruto(**known))
    await record(registration, Means.CASH, 2000, 0, "aoi")
    return event, await again(registration)


async def test_a_card_is_told_when_it_is_ordered_and_when_it_has_gone(stripe):
    _event, registration = await paid(stripe)

    await give_back(await again(registration), 500, "", "aoi")
    await work_off()
    await looked()

    (begun, way), (gone, arrives) = await mails()
    assert (begun, gone) == (
        "500円を返金します：KPIを持ち寄る夜",
        "500円を返金しました：KPIを持ち寄る夜",
    )
    assert way == "- 500円 · カード · お支払いの方法のまま、自動で返金します"
    assert arrives == "- 500円 · カード · カード会社での反映に数日かかることがあります"


async def test_cash_is_told_in_the_persons_language_with_who_hands_it_over(house):
    _event, registration = await in_cash(language="en")
    await cancel(registration)
    await work_off()

    await handed_over(await Refund.objects().first(), "凛")

    (begun, way), (gone, arrives) = await mails()
    assert begun == "¥2,000 come back to you: KPIを持ち寄る夜"
    assert gone == "¥2,000 have gone back to you: KPIを持ち寄る夜"
    assert way == "- ¥2,000 · Cash · the organisers give it to you"
    assert arrives == "- ¥2,000 · Cash · it is with you by now"


async def test_what_could_not_arrive_is_told_and_waits_for_one_of_us(stripe):
    event, registration = await paid(stripe)
    await give_back(await again(registration), 500, "", "aoi")
    await work_off()
    await stripe.books.fail((await Refund.objects().first()).provider_ref)

    await looked()
    await looked()
    waiting = await Refund.objects().get(Refund.step == "by_hand")
    with speaking("en"):
        needs = [each.sentence for each in await what_needs_me()]
    row = await handed_over(waiting, "aoi")

    subjects = [subject for subject, _way in await mails()]
    assert subjects == [
        "500円を返金します：KPIを持ち寄る夜",
        "500円を返金しました：KPIを持ち寄る夜",
        "500円の返金ができませんでした：KPIを持ち寄る夜",
        "500円を返金します：KPIを持ち寄る夜",
        "500円を返金しました：KPIを持ち寄る夜",
    ]
    assert needs.count("¥500 are to be given back to 1 person by hand: KPIを持ち寄る夜") == 1
    assert (row.means, (await again(registration)).paid_yen) == ("bank", 1500)
    assert [each.by_name for each in (await till_of(event)).handed_back] == ["aoi"]


async def test_a_convenience_store_asks_the_person_for_an_account(stripe):
    event, registration, ref = await offered(stripe)
    await stripe.pay(ref, "konbini")
    await looked()
    await cancel(await again(registration))
    await work_off()
    refund = await Refund.objects().first()

    await stripe.books.hand_on(refund.provider_ref)
    await looked()

    assert [way for _subject, way in await mails()] == [
        "- 2,000円 · コンビニ · Stripe から、振込先の口座をうかがうメールが届きます",
        "- 2,000円 · コンビニ · 数日で口座に入金されます",
    ]
    assert (refund.step, (await again(registration)).paid_yen) == ("sent", 0)
    assert event.id == registration.event


async def test_who_never_names_an_account_is_given_it_back_by_one_of_us(stripe):
    _event, registration, ref = await offered(stripe)
    await stripe.pay(ref, "konbini")
    await looked()
    await cancel(await again(registration))
    await work_off()
    stripe.books.drop((await Refund.objects().first()).provider_ref)

    await looked()
    await looked()

    subjects = [subject for subject, _way in await mails()]
    assert subjects.count("2,000円の返金ができませんでした：KPIを持ち寄る夜") == 1
    steps = [each.step for each in await Refund.objects().order_by(Refund.asked_at)]
    assert (steps, (await again(registration)).paid_yen) == (["failed", "by_hand"], 2000)


async def test_nobody_is_mailed_again_about_what_went_back_before(stripe):
    _event, registration = await paid(stripe)
    await give_back(await again(registration), 500, "", "aoi")
    await work_off()
    before = await mails()

    for _night in range(3):
        await looked()

    assert await mails() == before


async def test_what_somebody_gives_back_on_stripes_own_pages_is_told_as_well(stripe):
    await paid(stripe)
    await stripe.refund_over_there((await Checkout.objects().first()).intent_ref, 700)

    await looked()

    assert [subject for subject, _way in await mails()] == ["700円を返金しました：KPIを持ち寄る夜"]


async def test_by_which_means_it_was_handed_back_is_chosen_and_stands_in_the_till(
    house, open_browser
):
    event, registration = await in_cash()
    await give_back(registration, 700, "", "aoi")
    refund = await Refund.objects().first()
    organiser = await as_(await aoi(), open_browser(accept_language="en"))
    address = f"/refunds/{refund.id}/handing-over"

    wrong = await organiser.post(address, data={"means": "card"})
    waits = (await organiser.get(f"/events/{SLUG}/till")).text
    right = await organiser.post(address, data={"means": "bank"})
    page = (await organiser.get(f"/events/{SLUG}/till")).text

    assert (wrong.status_code, right.status_code) == (422, 303)
    assert (waits.count("To be given back by hand"), page.count("To be given back by hand")) == (
        1,
        0,
    )
    assert page.count("Given back by hand") == 1
    row = await Payment.objects().get(Payment.kind == "given_back")
    assert (row.means, row.by_name) == ("bank", "aoi")
    drawers = [
        (each.in_yen, each.out_yen, each.amount_yen) for each in (await till_of(event)).drawers
    ]
    assert drawers == [(2000, 0, 2000)]


async def test_cash_handed_back_is_missing_in_the_drawer_of_who_gave_it(house):
    event, registration = await in_cash()
    await give_back(registration, 700, "", "aoi")

    await handed_over(await Refund.objects().first(), "凛")

    drawers = (await till_of(event)).drawers
    assert [(each.by_name, each.in_yen, each.out_yen, each.payments) for each in drawers] == [
        ("aoi", 2000, 0, 1),
        ("凛", 0, 700, 0),
    ]
    assert (await till_of(event)).taken_yen() == 1300


async def test_the_desk_tells_of_a_dispute_until_it_is_won(stripe):
    _event, registration = await paid(stripe)
    quarrel = await stripe.books.dispute((await Checkout.objects().first()).intent_ref)
    await looked()
    with speaking("en"):
        lost = [each.sentence for each in await what_needs_me()]
    stripe.books.win(quarrel)
    await looked()
    with speaking("en"):
        won = [each.sentence for each in await what_needs_me()]

    words = "A bank has taken 1 payment back. Answer it at Stripe in time: KPIを持ち寄る夜"
    assert (lost.count(words), won.count(words)) == (1, 0)
    assert (await again(registration)).paid_yen == 2000


async def test_who_has_everything_back_still_finds_the_papers_from_the_ticket(house, open_browser):
    event = await an_event()
    member = await haruto()
    registration = await register(event, member)
    await record(registration, Means.CASH, 2000, 0, "aoi")
    await give_back(await again(registration), 2000, "", "aoi")
    await handed_over(await Refund.objects().first(), "aoi")
    guest = await as_(member, open_browser(accept_language="en"))

    ticket = (await guest.get(f"/registrations/{registration.id}")).text

    assert (await again(registration)).fee_yen == 0
    assert ticket.count(f"/registrations/{registration.id}/payments") == 1
