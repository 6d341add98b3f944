"""Promote: free places go to those who wait, in the order of their turns."""

from uuid import UUID

from community.clock import now
from community.database import fetch
from community.events.kind_plan import Promotion
from community.events.tables import Event
from community.members.tables import Member
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.registrations.counts import count_again
from community.registrations.decide import free_places
from community.registrations.follow import set_price
from community.registrations.mail import mail_promoted
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration, Standing

NOBODY = UUID(int=0)


async def promote(event: Event) -> list[Registration]:
    """Confirm as many from the waitlists as the locked event has places, and mail each of them.

    Whether they are members is asked anew: for the price, and at a members' evening for the place.
    """
    if event.places_left <= 0 or not event.is_published:
        return []
    kinds = {kind.id: kind for kind in await kinds_of(event)}
    promoted = await next_in_line(event, list(kinds.values()))
    if not promoted:
        return []
    people = await Member.objects().where(Member.id.is_in([each.member for each in promoted]))
    named = {person.id: person for person in people}
    for registration in promoted:
        await set_price(registration, kinds[registration.kind], named[registration.member])
        registration.move(Move.PROMOTE)
        registration.was_promoted = True
        registration.sequence += 1
        await registration.save()
    await count_again(event)
    for registration in promoted:
        await mail_promoted(registration, event, named[registration.member])
        await tell_programs("registration.promoted", registration, event)
    return promoted


async def next_in_line(event: Event, kinds: list[PlaceKind]) -> list[Registration]:
    """Who is promoted now, locked: the earliest turns, as far as kinds and room have places."""
    passed: list[UUID] | None = None
    found: list[Registration] = []
    for kind in kinds:
        free = free_places(event, kind)
        in_line = kind.applied if kind.awaits_draw else kind.waiting
        if free <= 0 or not in_line or kind.promotion == Promotion.BY_HAND:
            continue
        passed = await passed_over(event) if passed is None else passed
        standing = Standing.APPLIED if kind.awaits_draw else Standing.WAITLISTED
        theirs = (Registration.kind == kind.id) & (Registration.standing == standing)
        may_come = Registration.id.not_in(passed or [NOBODY])
        first = Registration.objects().where(theirs & may_come).order_by(Registration.turn)
        found += await first.limit(free).lock_rows("NO KEY UPDATE")
    return sorted(found, key=lambda each: each.turn)[: event.places_left]


async def passed_over(event: Event) -> list[UUID]:
    """Who waits for an evening that is no longer for them; they keep their turn."""
    return [row["id"] for row in await fetch(_PASSED_OVER, event.id, now())]


_PASSED_OVER = """
    SELECT r.id FROM registration r
    JOIN event e ON e.id = r.event AND e.audience = 'members' JOIN member m ON m.id = r.member
    WHERE r.event = $1 AND r.standing = 'waitlisted'
      AND NOT EXISTS (SELECT FROM held_role h WHERE h.member = m.id AND h.taken_back_at IS NULL
                      AND coalesce(h.event, e.id) = e.id
                      AND coalesce(h.series, e.series) = e.series)
      AND NOT (m.standing = 'member' AND (m.member_until IS NULL OR m.member_until > $2))
      AND NOT EXISTS (SELECT FROM invitee i WHERE i.event = e.id AND i.member = m.id
                      AND i.revoked_at IS NULL)
"""
