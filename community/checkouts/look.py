"""Look at a payment at the provider, and bring our side in line: in any order, any number of times.

What a message says is never believed but asked for anew, and a step only moves on. So a message
that comes late, twice or not at all does no harm.
"""

from datetime import timedelta

from community.checkouts.fetch_seen import fetch_seen
from community.checkouts.note_disputes import note_disputes
from community.checkouts.note_movements import note_movements
from community.checkouts.note_refunds import note_refunds
from community.checkouts.seen import Seen, moves_on
from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.payments.provider import ask
from community.payments.tables import Checkout, Payment, Step
from community.payments.take_in import take_in
from community.registrations.find import event_of
from community.registrations.tables import Registration

HELD_FOR_VOUCHER = timedelta(days=3, hours=15)  # the end of the third day, wherever it began


async def look(checkout: Checkout, session_ref: str = "") -> Checkout:
    """The checkout as it stands now; `session_ref` where we died before noting it."""
    known = checkout.session_ref or session_ref
    seen = await ask(lambda stripe: fetch_seen(stripe, known)) if known else _never_opened(checkout)
    async with transaction():
        registration = only(
            await Registration.objects().get(Registration.id == checkout.registration)
        )
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        checkout = await lock(checkout)
        checkout.session_ref = known or None
        await _step_on(checkout, registration, event, seen)
        await note_refunds(checkout, registration, seen.refunds)
        await note_disputes(checkout, seen.disputes)
        await note_movements(checkout.id, seen.movements)
    return checkout


def _never_opened(checkout: Checkout) -> Seen:
    """Nobody was ever sent to it, or its message is still to come."""
    return Seen(Step.EXPIRED if checkout.ends_at < now() else Step.BEGUN)


async def _step_on(
    checkout: Checkout, registration: Registration, event: Event, seen: Seen
) -> None:
    if not moves_on(checkout.step, seen.step):
        await _note_number(checkout, seen)
        return
    is_left = seen.step == Step.PENDING  # the page to pay on is behind them
    checkout.step, checkout.url = seen.step, seen.url if is_left else seen.url or checkout.url
    checkout.intent_ref = seen.intent_ref or checkout.intent_ref
    await checkout.save()
    if seen.step == Step.PENDING:
        await _hold_for_voucher(registration, event)
        await enqueue("settle", str(registration.id))  # the place may have gone meanwhile
    if seen.step == Step.FAILED and registration.is_held:
        await _let_go(registration)
    if seen.step == Step.PAID:
        await take_in(_payment(checkout, registration, seen), registration, event)


async def _note_number(checkout: Checkout, seen: Seen) -> None:
    """The way to the number of who waits; it may be known later than that they wait."""
    if checkout.step == seen.step == Step.PENDING and checkout.url != seen.url:
        checkout.url = seen.url
        await checkout.save([Checkout.url])


def _payment(checkout: Checkout, registration: Registration, seen: Seen) -> Payment:
    return Payment(
        event=checkout.event,
        registration=registration.id,
        amount_yen=seen.received_yen,
        means=seen.means,
        provider_ref=seen.intent_ref,
        at=seen.paid_at or now(),
    )


async def _hold_for_voucher(registration: Registration, event: Event) -> None:
    """Who has the number for the till of a convenience store keeps the place until it runs out."""
    if registration.is_held:
        until = min(now() + HELD_FOR_VOUCHER, event.starts_at)
        registration.offered_until = max(registration.offered_until, until)
        await registration.save([Registration.offered_until])


async def _let_go(registration: Registration) -> None:
    """The number for the till has run out unpaid: the place is held no longer."""
    registration.offered_until = min(registration.offered_until, now())
    await registration.save([Registration.offered_until])
    await enqueue("lapse_offer", str(registration.id))
