"""A process is killed between the provider's answer and our commit: the next look puts it right."""

import asyncio
import signal

from community.checkouts.checkout import pay_online
from community.checkouts.look_later import look_again
from community.checkouts.send_refund import send_refund
from community.ledger.ledger import ledger_of
from community.payments.means import Means
from community.payments.movement import Movement
from community.payments.record import record
from community.payments.tables import Checkout, Payment, Receipt, Refund
from community.receipts.issue import issue
from community.refunds.give_back import give_back
from community.registering.register import register
from tests.cast import an_event, haruto, someone
from tests.checkouts.process import Held, begin
from tests.checkouts.test_online import PAID_AHEAD, again, offered, paid
from tests.ledger.test_balance import same_as_stripe

THE_EVENT = "SELECT id FROM event WHERE id = $1"


async def test_a_payment_that_was_seen_and_not_kept_is_found_by_the_next_look(stripe):
    event, registration, ref = await offered(stripe)
    await stripe.pay(ref)
    checkout, held = await Checkout.objects().first(), Held()
    await held.hold(THE_EVENT, event.id)
    process = await begin("look_again", checkout.id)

    await held.kill_who_waits(process)
    after_the_kill = (await Payment.count(), await Movement.count())
    seen = [each for each in stripe.asked if each == "GET /v1/disputes"]
    await look_again(str(checkout.id))

    assert (process.returncode, len(seen), after_the_kill) == (-signal.SIGKILL, 1, (0, 0))
    assert (await again(registration)).has_place
    await same_as_stripe(event, stripe)


async def test_a_refund_that_was_sent_and_not_noted_is_not_sent_again(stripe):
    event, registration = await paid(stripe)
    await give_back(await again(registration), 2000, "", "aoi")
    refund, held = await Refund.objects().first(), Held()
    stripe.done["POST /v1/refunds"] = lambda: held.hold(THE_EVENT, event.id)
    process = await begin("send_refund", refund.id)

    await held.kill_who_waits(process)
    after_the_kill = (await again(registration)).paid_yen
    stripe.answers.clear()  # a day later the provider has forgotten our key
    await send_refund(str(refund.id))

    sent = [each for each in stripe.asked if each == "POST /v1/refunds"]
    assert (process.returncode, after_the_kill, len(sent)) == (-signal.SIGKILL, 2000, 1)
    assert (await ledger_of(event)).total_yen == await stripe.balance() == 0
    await same_as_stripe(event, stripe)


async def test_a_page_that_was_opened_and_not_noted_is_the_same_page_next_time(stripe):
    registration = await register(await an_event(**PAID_AHEAD), await haruto())
    held = Held()

    async def hold() -> None:
        checkout = await Checkout.objects().first()
        await held.hold("SELECT id FROM checkout WHERE id = $1", checkout.id)

    stripe.done["POST /v1/checkout/sessions"] = hold
    process = await begin("pay", registration.id)

    await held.kill_who_waits(process)
    noted = (await Checkout.objects().first()).session_ref
    url = await pay_online(await again(registration))

    assert (process.returncode, noted, len(stripe.sessions)) == (-signal.SIGKILL, None, 1)
    assert url.rpartition("/")[2] == next(iter(stripe.sessions))


async def test_four_processes_number_their_receipts_without_a_gap_and_one_dies_over_it(house):
    event = await an_event(places=24)
    people = []
    for n in range(24):
        registration = await register(event, await someone(f"guest{n}"))
        await record(registration, Means.CASH, registration.fee_yen, 0, "aoi")
        people.append(registration)

    ids = [each.id for each in people]
    processes = [await begin("issue", *ids[n::4]) for n in range(4)]
    while await Receipt.count() < 4:
        await asyncio.sleep(0.01)
    processes[0].send_signal(signal.SIGKILL)
    codes = [await each.wait() for each in processes]
    for each in people:
        await issue(each, "北風商店")

    numbers = sorted(each.number for each in await Receipt.objects().where(Receipt.copy == 1))
    assert codes[1:] == [0, 0, 0]
    assert numbers == list(range(1, 25))
