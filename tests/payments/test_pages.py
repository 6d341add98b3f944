"""Money on pages and for programs."""

import csv
import io
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.changes.change import call_off
from community.changes.change_to import change_to
from community.clock import moved_to
from community.outbox.tables import Message
from community.payments.means import Means
from community.payments.record import record
from community.payments.tables import Checkout, Payment, Refund, Step
from community.payments.terms import set_terms
from community.places.kinds import kinds_of
from community.refunds.handed_over import handed_over
from community.registering.register import register
from community.registering.wish import Wish
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, holds, mei, someone
from tests.checkouts.jobs import work_off

SLUG = "hitori-cs-33"


@pytest.fixture
async def door(open_browser):
    """Somebody who helps at the door of this evening alone."""

    async def opened(event):
        helper = await someone("rin")
        await holds(helper, "door", event=event.id)
        return await as_(helper, open_browser(accept_language="en"))

    return opened


async def test_who_helps_at_the_door_takes_money_there_and_nowhere_else(house, door):
    event, other = await an_event(), await an_event("hitori-cs-34", number=34)
    here, there = await register(event, await haruto()), await register(other, await mei())
    helper = await door(event)

    answers = [
        await helper.post(
            f"/registrations/{each.id}/payments", data={"means": "cash", "due_yen": each.fee_yen}
        )
        for each in (here, there)
    ]

    assert [answer.status_code for answer in answers] == [303, 403]
    assert [(row.registration, row.by_name) for row in await Payment.objects()] == [
        (here.id, "rin")
    ]


async def test_the_change_is_told_on_the_door_list(house, door):
    event = await an_event()
    registration = await register(event, await haruto())
    helper = await door(event)
    form = {"means": "cash", "due_yen": "2000", "given": "５，０００"}

    answer = await helper.post(
        f"/registrations/{registration.id}/payments", data=form, follow_redirects=True
    )

    assert answer.url.path == f"/events/{SLUG}/door"
    assert answer.text.count("haruto: ¥2,000 taken. Change: ¥3,000") == 1


async def test_too_little_is_said_at_the_field_and_nothing_typed_is_lost(house, door):
    event = await an_event()
    registration = await register(event, await haruto())
    helper = await door(event)
    address = f"/registrations/{registration.id}/payments"
    form = {"means": "cash", "due_yen": "2000", "given": "1500"}

    answer = await helper.post(
        address, data=form, headers={"referer": f"http://community.test{address}"}
    )

    assert answer.status_code == 422
    assert (answer.text.count("¥500 are missing."), answer.text.count('value="1500"')) == (1, 1)


async def test_the_guest_reads_what_was_paid_but_not_who_took_it(house, open_browser):
    event = await an_event()
    member = await haruto()
    registration = await register(event, member)
    await record(registration, Means.CASH, 2000, 0, "凛")
    guest = await as_(member, open_browser(accept_language="en"))

    page = (await guest.get(f"/registrations/{registration.id}/payments")).text

    assert (page.count("Paid: ¥2,000. Nothing is due."), page.count("凛")) == (1, 0)
    assert page.count("Take back") == 0


@pytest.mark.parametrize(("percent", "told"), [(30, "¥600 of the ¥2,000"), (0, "nothing of the")])
async def test_what_would_go_back_is_said_before_it_is_cancelled(open_browser, percent, told):
    event, member = await an_event(), await haruto()
    terms = {"free_until_hours": 48, "percent_after": percent, "pays_online": False}
    await set_terms(event, {**terms, "transfer_to": ""})
    mine = await register(event, member)
    await record(mine, Means.CASH, 2000, 0, "rin")
    browser, said = await as_(member, open_browser(accept_language="en")), []

    for hours in (49, 47):
        with moved_to(event.starts_at - timedelta(hours=hours)):
            said.append((await browser.get(f"/registrations/{mine.id}/payments")).text)
    with moved_to(event.starts_at - timedelta(hours=47)):
        await cancel(mine)
        await work_off()

    assert "If you cancel now, all of it goes back: ¥2,000." in said[0]
    assert f"If you cancel now, {told}" in said[1]
    assert sum(each.amount_yen for each in await Refund.objects()) == 2000 * percent // 100


async def test_what_was_given_back_before_is_told_as_it_is_reckoned(open_browser):
    kinds = ({"name": "議論"}, {"name": "聴講", "position": 2, "member_fee_yen": 500})
    event, member = await an_event(kinds=kinds), await haruto()
    terms = {"free_until_hours": 720, "percent_after": 50, "pays_online": False}
    await set_terms(event, {**terms, "transfer_to": ""})
    talk, listening = await kinds_of(event)
    mine = await register(event, member, Wish(kind=talk))
    await record(mine, Means.CASH, 2000, 0, "rin")
    await change_to(mine, listening)
    await work_off()
    await handed_over(await Refund.objects().first(), "rin")
    await change_to(mine, talk)
    await work_off()
    browser = await as_(member, open_browser(accept_language="en"))

    with moved_to(event.starts_at - timedelta(hours=47)):
        page = (await browser.get(f"/registrations/{mine.id}/payments")).text
        await cancel(mine)
        await work_off()

    assert "If you cancel now, nothing of the ¥500 you paid goes back." in page
    assert [each.amount_yen for each in await Refund.objects()] == [1500]


async def test_whoever_cannot_cancel_any_more_is_told_no_sum(open_browser):
    event, member = await an_event(cancel_hours=48), await haruto()
    mine = await register(event, member)
    await record(mine, Means.CASH, 2000, 0, "rin")
    browser, said = await as_(member, open_browser(accept_language="en")), []

    for hours in (49, 47):
        with moved_to(event.starts_at - timedelta(hours=hours)):
            page = (await browser.get(f"/registrations/{mine.id}/payments")).text
        said.append(("If you cancel now" in page, "everything back" in page))

    assert said == [(True, True), (False, True)]


async def test_somebody_elses_payments_are_not_there(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    stranger = await as_(await mei(), open_browser())

    assert (await stranger.get(f"/registrations/{registration.id}/payments")).status_code == 404


async def test_till_and_ledger_open_and_the_csv_runs_no_formula(house, open_browser):
    event = await an_event(title="=HYPERLINK(1)")
    registration = await register(event, await someone("@haruto"))
    await record(registration, Means.CASH, 3000, 0, "+aoi")
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    till = await organiser.get(f"/events/{SLUG}/till")
    ledger = await organiser.get(f"/events/{SLUG}/payments")
    table = await organiser.get(f"/events/{SLUG}/payments.csv")

    assert [till.status_code, ledger.status_code, table.status_code] == [200, 200, 200]
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert [(row["Event"], row["Name"], row["Taken by"], row["Amount (yen)"]) for row in rows] == [
        ("'=HYPERLINK(1)", "'@haruto", "'+aoi", "3000"),
        ("", "", "", "3000"),
    ]


@pytest.mark.parametrize(
    ("means", "told"),
    [
        (("cash",), "¥3,000 are yours to give back by hand."),
        (("card",), "¥3,000 go back by themselves."),
        (("cash", "card"), "¥3,000 go back by themselves, and ¥3,000 are yours to give"),
    ],
)
async def test_before_it_is_called_off_the_organiser_reads_what_goes_back(
    house, open_browser, means, told
):
    event = await an_event()
    for number, each in enumerate(means):
        mine = await register(event, await someone(f"person{number}"))
        row = Payment(event=event.id, registration=mine.id, amount_yen=3000, means=each)
        await row.save()
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    ledger = (await organiser.get(f"/events/{SLUG}/payments")).text
    asked = (await organiser.get(f"/events/{SLUG}/edit")).text.partition("Call the evening off?")[2]

    assert ledger.partition('id="called-off-now"')[2].count(told) == 1
    assert asked.count("told by mail at once, and whatever was paid here goes back") == 1
    assert asked.count(f'hx-get="/events/{SLUG}/payments"') == 1


async def test_who_paid_reads_that_it_goes_back_when_the_evening_is_called_off(house, open_browser):
    event = await an_event()
    person, other = await mei(), await someone("ren")
    mine, unpaid = await register(event, person), await register(event, other)
    await record(mine, Means.CASH, 3000, 0, "aoi")

    await call_off(event, "台風のため")

    mails = [
        (await Message.objects().get(Message.cause == f"called_off:{each.id}")).text
        for each in (mine, unpaid)
    ]
    browser = await as_(person, open_browser(accept_language="en"))
    ticket = (await browser.get(f"/registrations/{mine.id}")).text
    assert ["お支払いいただいた方に返金します" in text for text in mails] == [True, False]
    assert ticket.count("Whatever was paid goes back to whoever paid it.") == 1


async def test_a_program_takes_money_takes_it_back_and_reads_the_ledger(house, open_browser):
    event = await an_event()
    registration = await register(event, await haruto())
    token = await create_token("till", "organiser")
    program = open_browser(authorization=f"Bearer {token}")
    address = f"/api/v1/registrations/{registration.id}/payments"
    body = {"means": "cash", "due_yen": 2000, "given_yen": 10000}

    taken = await program.post(address, json=body)
    again = await program.post(address, json=body)
    account = (await program.get(address)).json()
    till = (await program.get(f"/api/v1/events/{SLUG}/till")).json()
    payment = taken.json()["payment"]["id"]
    reversal = await program.post(f"/api/v1/payments/{payment}/reversal")
    ledger = (await program.get(f"/api/v1/events/{SLUG}/payments")).json()

    assert (taken.status_code, taken.json()["change_yen"], again.status_code) == (201, 8000, 409)
    assert (account["fee_yen"], account["paid_yen"], account["due_yen"]) == (2000, 2000, 0)
    assert (till["taken_yen"], till["drawers"][0]["by_name"]) == (2000, "till")
    assert (reversal.status_code, reversal.json()["reverses"]) == (200, payment)
    assert (ledger["total_yen"], len(ledger["payments"])) == (0, 2)


async def test_money_that_is_on_its_way_back_is_not_called_paid(house, open_browser):
    event, person = await an_event(), await mei()
    mine = await register(event, person)
    await record(mine, Means.CASH, 3000, 0, "aoi")
    browser = await as_(person, open_browser(accept_language="en"))
    before = (await browser.get(f"/registrations/{mine.id}/payments")).text

    await call_off(event, "台風のため")
    await work_off()

    after = (await browser.get(f"/registrations/{mine.id}/payments")).text
    told = ("Paid: ¥3,000. Nothing is due.", "All that was paid is on its way back: ¥3,000.")
    assert [[page.count(words) for words in told] for page in (before, after)] == [[1, 0], [0, 1]]


async def test_that_a_payment_came_to_nothing_is_told_until_it_is_paid_another_way(
    house, open_browser
):
    person = await haruto()
    there = await register(await an_event(), person)
    begun = Checkout(event=there.event, registration=there.id, amount_yen=2000, step=Step.FAILED)
    await begun.save()
    browser = await as_(person, open_browser(accept_language="en"))
    page = f"/registrations/{there.id}/payments"
    before = (await browser.get(page)).text

    await record(there, Means.CASH, there.fee_yen, 0, "aoi")

    after = (await browser.get(page)).text
    assert [text.count("did not come in") for text in (before, after)] == [1, 0]
