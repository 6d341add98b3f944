"""Promote: free places go to those who wait, in the order of their turns."""

from uuid import UUID

from community.additions.follow import set_price
from community.additions.serve_beside import serve_beside
from community.clock import now
from community.database import fetch, lock, only, transaction
from community.events.kind_plan import Promotion
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.openings.decide import free_places
from community.openings.for_whom import wrongly_in_line
from community.places.kinds import kind_by_id, kinds_of
from community.places.tables import PlaceKind
from community.refusal import Conflict
from community.registrations.counts import count_again
from community.registrations.find import event_of
from community.registrations.mail import mail_promoted, mail_standing
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration, Standing
from community.waitlist.fit import Unit, fitting
from community.waitlist.offer import is_offered, offer
from community.waitlist.turns import locked_in_order, units_in_turn, waiting_with


async def promote(event: Event) -> list[Registration]:
    """Give or offer the locked event's free places to those who wait, and mail each of them.

    Whether they are members is asked anew: for the price, and at a members' evening for the place.
    """
    if event.places_left <= 0 or not event.is_published:
        return []
    kinds = {kind.id: kind for kind in await kinds_of(event) if not kind.is_beside}
    served = await next_in_line(event, list(kinds.values()))
    for registration in served:
        await serve(registration, event, kinds[registration.kind])
    return served


async def promote_one(registration: Registration) -> Registration:
    """Give or offer a free place to this one of those who wait, whoever is ahead of them.

    Whoever waits with a group brings it along. Refuses when too few places are free, and for who
    does not wait. Those who were ahead stay ahead.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        kind = only(await kind_by_id(event, registration.kind))
        if not registration.waits:
            raise Conflict(_("This person is not on the waitlist."))
        together = await waiting_with(registration)
        _refuse_unless_free(free_places(event, kind), len(together))
        for each in together:
            await serve(each, event, kind)
    return next(each for each in together if each.id == registration.id)


def _refuse_unless_free(free: int, needed: int) -> None:
    if free < 1:
        raise Conflict(_("No place is free. Add places first, or wait for a cancellation."))
    if free < needed:
        sentence = _("This group needs {needed} places at once, and {free} are free.")
        raise Conflict(sentence.format(needed=needed, free=free))


async def serve(registration: Registration, event: Event, kind: PlaceKind) -> None:
    """The place is theirs, or held for them until they say yes or pay; either way they are told."""
    member = only(await Member.objects().get(Member.id == registration.member))
    set_price(registration, member)
    await serve_beside(registration, event)
    registration.was_promoted = True
    registration.sequence += 1
    if is_offered(registration, kind):
        await offer(registration, event, kind)
    else:
        registration.move(Move.PROMOTE)
        await registration.save()
    await count_again(event)
    if registration.is_offered:
        await mail_standing(registration, event, member)
        return
    await mail_promoted(registration, event, member)
    await tell_programs("registration.promoted", registration, event)


async def next_in_line(event: Event, kinds: list[PlaceKind]) -> list[Registration]:
    """Who is served now, locked: whose turn it is, as far as kinds and room have places.

    Each kind's line keeps its order; where the room is full first, the earlier turn of two heads.
    """
    passed: set[UUID] | None = None
    lines, free = list[list[Unit]](), dict[UUID, int]()
    for kind in kinds:
        free[kind.id] = free_places(event, kind)
        in_line = kind.applied if kind.awaits_draw else kind.waiting
        if free[kind.id] <= 0 or not in_line or kind.promotion == Promotion.BY_HAND:
            continue
        passed = set(await passed_over(event)) if passed is None else passed
        standing = Standing.APPLIED if kind.awaits_draw else Standing.WAITLISTED
        lines.append(await units_in_turn(kind, standing, passed))
    return await locked_in_order(fitting(lines, free, event.places_left))


async def passed_over(event: Event) -> list[UUID]:
    """Who waits for an evening, or a kind of place, that is not for them; they keep their turn."""
    rows = await fetch(_PASSED_OVER, event.id, now())
    return [*(row["id"] for row in rows), *await wrongly_in_line(event)]


_PASSED_OVER = """
    SELECT r.id FROM registration r
    JOIN event e ON e.id = r.event AND e.audience = 'members' JOIN member m ON m.id = r.member
    WHERE r.event = $1 AND r.standing IN ('waitlisted', 'applied')
      AND NOT EXISTS (SELECT FROM held_role h WHERE h.member = m.id AND h.taken_back_at IS NULL
                      AND coalesce(h.event, e.id) = e.id
                      AND coalesce(h.series, e.series) = e.series)
      AND NOT (m.standing = 'member' AND (m.member_until IS NULL OR m.member_until > $2))
      AND NOT EXISTS (SELECT FROM invitee i WHERE i.event = e.id AND i.member = m.id
                      AND i.revoked_at IS NULL)
"""
