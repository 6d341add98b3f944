"""Change to another kind of place: the same registration and ticket, another price."""

from community.database import fetch_value, lock, only, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.members.tables import Member
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.prices.quote import quote
from community.prices.terms import terms_from_json, terms_to_json
from community.refusal import Conflict
from community.registrations.charge import recharge
from community.registrations.counts import count_again
from community.registrations.decide import first_move
from community.registrations.find import event_of
from community.registrations.for_whom import is_for_member
from community.registrations.leave_group import leave_group
from community.registrations.mail import mail_about
from community.registrations.offer import is_offered, offer
from community.registrations.promote import promote
from community.registrations.serve_beside import serve_beside
from community.registrations.standing import Move
from community.registrations.tables import Registration


async def change_to(registration: Registration, kind: PlaceKind) -> Registration:
    """The registration, now of this kind, at today's price of it; the other place goes to the next.

    Whoever has a place changes only to one that is free; whoever waits goes to the end of the other
    line, or gets what is free there. The same kind again changes nothing.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration, kind = await lock(registration), await lock(kind)
        if registration.kind == kind.id:
            return registration
        member = only(await Member.objects().get(Member.id == registration.member))
        _refuse_unless_offered(event, registration, kind)
        if not await is_for_member(kind, event, member):
            raise Conflict(_("This kind of place is not for you. Please choose another."), "kind")
        before = only(await kind_by_id(event, registration.kind))
        await leave_group(registration, event)
        await _charge(registration, event, kind, member)
        await _stand(registration, event, kind)
        await count_again(event)
        await enqueue("settle", str(registration.id))
        cause = f"{registration.id}:{registration.sequence}"
        await mail_about(registration, event, member, "kind_changed", cause, before=before)
        await promote(event)
    return registration


async def _charge(
    registration: Registration, event: Event, kind: PlaceKind, member: Member
) -> None:
    """Today's price of this kind, with the code that was used already."""
    terms = terms_from_json(registration.price_terms)
    promised = await quote(event, kind, member, terms.code if terms else None)
    if registration.has_place and kind.pays_ahead and promised.fee_yen > registration.paid_yen:
        raise Conflict(_("This kind is paid ahead. Please cancel, and register for it."), "kind")
    recharge(registration, promised)
    registration.price_terms = terms_to_json(promised.terms)
    registration.kind, registration.pays_ahead = kind.id, kind.pays_ahead
    registration.sequence += 1


async def _stand(registration: Registration, event: Event, kind: PlaceKind) -> None:
    """Whoever has a place has one in the room already, so only the kind's own places are asked."""
    if registration.has_place:
        if kind.free < 1 or kind.waiting or kind.awaits_draw:
            raise Conflict(_("No place of this kind is free now."), "kind")
        await registration.save()
        return
    registration.turn = await fetch_value(_TURN, event.id)
    registration.nominated_at, registration.draw_number = None, None
    move = first_move(event, kind)
    if move == Move.TAKE:
        await serve_beside(registration, event)
        if is_offered(registration, kind):
            await offer(registration, event, kind)
            return
        registration.move(Move.PROMOTE)
    elif move == Move.APPLY or not registration.waits:
        registration.move(move)
    await registration.save()


def _refuse_unless_offered(event: Event, registration: Registration, kind: PlaceKind) -> None:
    if registration.is_cancelled or event.has_begun or not event.is_published:
        raise Conflict(_("This can no longer be changed."))
    if registration.is_offered:
        raise Conflict(_("Please say yes to the place that is held for you first, or no."))
    if kind.is_beside or kind.is_yet_to_open or kind.is_closed:
        raise Conflict(_("Registration for this kind of place is closed."), "kind")


_TURN = "SELECT coalesce(max(turn), 0) + 1 FROM registration WHERE event = $1"
