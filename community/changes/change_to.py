"""Change to another kind of place: the same registration and ticket, another price."""

from community.additions.serve_beside import serve_beside
from community.changes.mail_change import mail_change
from community.changes.want import (
    apply_for_another,
    become,
    has_to_pay_first,
    hold_another,
    stay,
    take_price,
)
from community.changes.way_there import price_there, way_there
from community.database import lock, only, transaction
from community.events.tables import Event
from community.groups.leave_group import leave_group
from community.jobs import enqueue
from community.language import _
from community.members.tables import Member
from community.openings.decide import first_move
from community.openings.for_whom import is_for_member
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.prices.as_shown import refuse_more
from community.prices.price import Price
from community.refusal import Conflict
from community.registering.begin import next_turn
from community.registrations.charge import fee_with
from community.registrations.counts import count_again
from community.registrations.find import event_of
from community.registrations.standing import Move
from community.registrations.tables import Registration
from community.waitlist.offer import is_offered, offer
from community.waitlist.promote import promote


async def change_to(
    registration: Registration, kind: PlaceKind, shown_yen: int | None = None
) -> Registration:
    """The registration of this kind at today's price, or on its way there.

    Who has a place keeps it until the other is theirs: at once where one is free, once it has been
    paid where it is paid ahead, or by a draw that is still to come. Who waits goes to the end of
    the other line, or gets what is free there. One's own kind again takes such a wish back.
    Refuses when it would cost more in all than `shown_yen`.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration, kind = await lock(registration), await lock(kind)
        if kind.id in (registration.kind, registration.wanted_kind):
            await _take_back(registration, event, kind)
        else:
            await _change(registration, event, kind, shown_yen)
    return registration


async def _take_back(registration: Registration, event: Event, kind: PlaceKind) -> None:
    """The same wish twice changes nothing."""
    if registration.kind == kind.id and registration.wanted_kind:
        await stay(registration)
        await count_again(event)
        await enqueue("settle", str(registration.id))
        await promote(event)


async def _change(
    registration: Registration, event: Event, kind: PlaceKind, shown_yen: int | None
) -> None:
    member = only(await Member.objects().get(Member.id == registration.member))
    _refuse_unless_offered(event, registration, kind)
    if not await is_for_member(kind, event, member):
        raise Conflict(_("This kind of place is not for you. Please choose another."), "kind")
    before = only(await kind_by_id(event, registration.kind))
    promised = await price_there(registration, event, kind, member)
    refuse_more(shown_yen, fee_with(registration, promised), kind.called)
    change = _with_place if registration.has_place else _in_line
    await change(registration, event, kind, promised)
    await count_again(event)
    await enqueue("settle", str(registration.id))
    await mail_change(registration, event, member, before, kind)
    await promote(event)


async def _with_place(
    registration: Registration, event: Event, kind: PlaceKind, promised: Price
) -> None:
    """Whoever has a place has one in the room already, so only the kind's own places are asked."""
    if way_there(kind) == Move.WAIT:
        raise Conflict(_("No place of this kind is free now."), "kind")
    if way_there(kind) == Move.APPLY:
        await apply_for_another(registration, kind, promised)
    elif has_to_pay_first(registration, kind, promised):
        await hold_another(registration, event, kind, promised)
    else:
        await leave_group(registration, event)
        await become(registration, kind, promised)


async def _in_line(
    registration: Registration, event: Event, kind: PlaceKind, promised: Price
) -> None:
    await leave_group(registration, event)
    take_price(registration, kind, promised)
    registration.turn = await next_turn(event)
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
