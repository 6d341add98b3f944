"""Pay online: the place is held while the person is at the provider's own page."""

from datetime import datetime, timedelta
from typing import Any

from community.checkouts.end_checkouts import end_checkout
from community.checkouts.session import new_session
from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.payments.due import is_to_be_had
from community.payments.provider import NotSetUp, ask, is_set_up
from community.payments.tables import GOES_ON, Checkout, Step, Terms
from community.payments.terms import terms_of
from community.refusal import Conflict
from community.registrations.due import asked_yen
from community.registrations.find import event_of
from community.registrations.tables import Registration

AT_LEAST = timedelta(minutes=31)  # Stripe takes no session shorter than half an hour
AT_MOST = timedelta(hours=23)
ANSWER_TAKES = timedelta(minutes=2)


async def pay_online(registration: Registration) -> str:
    """The address of the provider's page; a second tap leads to the same one.

    Refuses where nothing is due, and where a payment is on its way already.
    """
    if not is_set_up():
        raise NotSetUp
    checkout, event = await begin(registration)
    if checkout.url:
        return str(checkout.url)
    session = await ask(lambda stripe: new_session(stripe, checkout, event))
    return await _opened(checkout, session)


async def begin(registration: Registration) -> tuple[Checkout, Event]:
    """The payment that goes on, or a new one over what is due; its place is held until it ends."""
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        due_yen = asked_yen(registration) - registration.paid_yen
        going = (Checkout.registration == registration.id) & Checkout.step.is_in(list(GOES_ON))
        known = await Checkout.objects().get(going)
        if known is not None:
            _refuse_what_is_gone(registration, event)
            _refuse_of_another(known, registration)
            _refuse_unless_open(known, due_yen)
            return known, event
        _refuse_unless_due(registration, event, await terms_of(event.id), due_yen)
        ends_at = _ends_at(registration)
        checkout = Checkout(
            event=event.id,
            registration=registration.id,
            member=registration.member,
            amount_yen=due_yen,
            ends_at=ends_at,
        )
        await checkout.save()
        await _hold(registration, ends_at + ANSWER_TAKES)
        await enqueue("look_at_checkout", str(checkout.id), ends_at - now() + timedelta(minutes=1))
    return checkout, event


def _refuse_unless_open(known: Checkout, due_yen: int) -> None:
    if known.step == Step.PENDING:
        raise Conflict(_("Your payment is on its way. The place is held for you meanwhile."))
    if known.amount_yen != due_yen:
        raise Conflict(_("The price has changed. Please try again in half an hour."))


def _refuse_of_another(known: Checkout, registration: Registration) -> None:
    """The page of who had the place before is about to be closed, and would name them as payer."""
    if known.step != Step.PENDING and known.member not in (None, registration.member):
        raise Conflict(_("Whoever had this place before was paying. Please try again in a minute."))


def _refuse_unless_due(
    registration: Registration, event: Event, terms: Terms, due_yen: int
) -> None:
    may_pay = registration.is_held or (registration.has_place and terms.pays_online)
    if not may_pay or event.is_over:
        raise _not_online()
    _refuse_what_is_gone(registration, event)
    if due_yen <= 0:
        raise Conflict(_("There is nothing to pay."))


def _refuse_what_is_gone(registration: Registration, event: Event) -> None:
    if not is_to_be_had(registration, event):
        raise _not_online()


def _not_online() -> Conflict:
    return Conflict(_("This cannot be paid online."))


def _ends_at(registration: Registration) -> datetime:
    """The end of the offer, within what the provider takes; whole seconds, as it counts."""
    until = registration.offered_until if registration.is_held else now() + AT_MOST
    return min(max(until, now() + AT_LEAST), now() + AT_MOST).replace(microsecond=0)


async def _hold(registration: Registration, until: datetime) -> None:
    if registration.is_held and registration.offered_until < until:
        registration.offered_until = until
        await registration.save([Registration.offered_until])


async def _opened(checkout: Checkout, session: Any) -> str:
    """Note the session; should we die before, the same key brings the same session again.

    Nobody is sent to it if the evening was called off, or the place went, while it was made.
    """
    async with transaction():
        found = await Registration.objects().get(Registration.id == checkout.registration)
        event = await lock(only(await event_of(only(found))))
        registration, checkout = await lock(only(found)), await lock(checkout)
        checkout.session_ref, checkout.url = session["id"], session["url"]
        was_ended = checkout.step == Step.EXPIRED
        if checkout.step == Step.BEGUN:
            checkout.step = Step.OPEN
        await checkout.save()
        is_theirs = checkout.member in (None, registration.member)
        is_wanted = is_theirs and not was_ended and is_to_be_had(registration, event)
    if not is_wanted:
        await end_checkout(checkout)
        raise _not_online()
    return str(checkout.url)
