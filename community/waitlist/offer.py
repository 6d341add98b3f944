"""Offer: a place is held for somebody for a set time, until they say yes or pay."""

from datetime import timedelta

from community.additions.add import serve_additions
from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.jobs import Order, enqueue_all
from community.language import _
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.refusal import Conflict
from community.registrations.find import event_of
from community.registrations.mail import mail_standing
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration


def is_offered(registration: Registration, kind: PlaceKind) -> bool:
    """Whether this person has to say yes first, or to pay, before the place is theirs."""
    to_pay = kind.pays_ahead and registration.fee_yen > registration.paid_yen
    return bool(to_pay or (kind.asks_first and registration.was_promoted))


async def offer(registration: Registration, event: Event, kind: PlaceKind) -> None:
    """Hold a place for the locked registration, never into the evening; the caller mails it."""
    lapses = hold(registration, event, kind)
    await registration.save()
    await enqueue_all([lapses])
    await tell_programs("registration.offered", registration, event)


def hold(registration: Registration, event: Event, kind: PlaceKind) -> Order:
    """The same for a row that is not saved here; the order lets the offer lapse in time."""
    registration.move(Move.OFFER)
    registration.offered_until = min(now() + timedelta(minutes=kind.offer_minutes), event.starts_at)
    return Order("lapse_offer", str(registration.id), registration.offered_until - now())


async def accept(registration: Registration) -> Registration:
    """The person's yes: the place is theirs. Refuses what has to be paid, and an offer that ended.

    A second yes changes nothing.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        if registration.pays_ahead and registration.fee_yen > registration.paid_yen:
            raise Conflict(_("This place is paid ahead. It is yours as soon as it has been paid."))
        if not registration.has_place:
            await _confirm(registration, event)
    return registration


async def confirm_offered(registration: Registration) -> Registration:
    """What was offered has been paid. Inside the payment's transaction; refuses an ended offer."""
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        if not registration.has_place:
            await _confirm(registration, event)
    return registration


async def _confirm(registration: Registration, event: Event) -> None:
    """An offer counts until somebody lets it lapse: the place is still held until then."""
    if not registration.is_offered or event.is_called_off:
        raise Conflict(_("The place is no longer held for you."))
    registration.move(Move.ACCEPT)
    registration.sequence += 1
    await registration.save()
    await serve_additions(event)
    member = only(await Member.objects().get(Member.id == registration.member))
    await mail_standing(registration, event, member)
    await tell_programs("registration.confirmed", registration, event)
