"""Draw: everybody who applied gets a place or a turn, and is mailed which."""

import json
from collections.abc import Set
from uuid import UUID

from community.additions.serve_beside import serve_beside
from community.clock import now
from community.database import fetch_value, lock, only, transaction
from community.draws.mail import mail_drawn
from community.draws.order import Order, order_of
from community.draws.tables import Draw
from community.draws.wishes import decide_wish, who_applied, wrongly_wanting
from community.events.kind_plan import Way
from community.events.tables import Event
from community.language import _
from community.places.tables import PlaceKind
from community.refusal import Conflict
from community.registrations.counts import count_again
from community.registrations.in_groups import close_groups, groups_among
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.waitlist.offer import is_offered, offer
from community.waitlist.promote import passed_over, promote


async def draw(kind: PlaceKind) -> PlaceKind:
    """The kind, drawn: from now on its places are first come, first served. Twice does no harm.

    Refuses before its time: whoever wants to apply has until then.
    """
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == kind.event)))
        kind = await lock(kind)
        if not kind.awaits_draw:
            return kind
        _refuse_unless_due(event, kind)
        await _draw(event, kind)
    return kind


async def _draw(event: Event, kind: PlaceKind) -> None:
    applied = await who_applied(kind)
    await close_groups(kind)
    groups = await groups_among(kind)
    passed = [*await passed_over(event), *await wrongly_wanting(event, kind)]
    order = order_of(applied, passed, kind.way, kind.draw_seed, groups)
    kind.drawn_at = now()
    await kind.save([PlaceKind.drawn_at])
    sure = order.given(kind.free, event.places_left)
    if kind.way == Way.LOTTERY:
        await _keep(event, kind, order, sure)
    moved = [each for each in order.everybody if each.awaits_other_draw]
    await _give(event, kind, order, sure)
    await count_again(event)
    for registration in order.everybody:
        if registration not in moved:
            await mail_drawn(registration, event)
            await tell_programs(f"registration.{registration.standing}", registration, event)
    if moved:
        await promote(event)


async def _keep(event: Event, kind: PlaceKind, order: Order, sure: Set[UUID]) -> None:
    """What anybody needs to draw it once more: what there was for the lots, and who drew them."""
    chosen = [each for each in order.chosen if each.people[0].id in sure]
    sizes = [len(each.people) for each in order.drawn]
    in_room = [each.in_room for each in order.drawn]
    places = kind.free - sum(len(each.people) for each in chosen)
    room = event.places_left - sum(each.in_room for each in chosen)
    kept = Draw(kind=kind.id, places=min(places, sum(sizes)), room=min(room, sum(in_room)))
    kept.numbers = json.dumps([each.number for each in order.drawn])
    kept.sizes, kept.in_room = json.dumps(sizes), json.dumps(in_room)
    kept.drawn_at = kind.drawn_at
    await kept.save()


async def _give(event: Event, kind: PlaceKind, order: Order, sure: Set[UUID]) -> None:
    """Turns are given anew, so that the waitlist stands in the order of the draw."""
    last = await fetch_value("SELECT max(turn) FROM registration WHERE event = $1", event.id)
    for place, (number, registration) in enumerate(order.numbered):
        if registration.awaits_other_draw:
            await decide_wish(registration, event, kind, number, registration.id in sure)
            continue
        registration.draw_number = number
        registration.turn = (last or 0) + 1 + place
        registration.sequence += 1
        if registration.id in sure:
            await serve_beside(registration, event)
        if registration.id in sure and is_offered(registration, kind):
            await offer(registration, event, kind)
        else:
            registration.move(Move.PROMOTE if registration.id in sure else Move.WAIT)
            await registration.save()


def _refuse_unless_due(event: Event, kind: PlaceKind) -> None:
    if not event.is_published:
        raise Conflict(_("This event does not take place."))
    if not kind.is_due:
        raise Conflict(
            _("It is drawn at the time that was announced, so that all can apply until then.")
        )
