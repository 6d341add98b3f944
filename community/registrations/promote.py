"""Promote: free places go to those who wait, in the order of their turns."""

from uuid import UUID

from community.clock import now
from community.database import fetch
from community.events.tables import Event
from community.members.tables import Member
from community.registrations.counts import count_again
from community.registrations.follow import set_price
from community.registrations.mail import mail_promoted
from community.registrations.programs import tell_programs
from community.registrations.tables import Registration, Standing

NOBODY = UUID(int=0)


async def promote(event: Event) -> list[Registration]:
    """Confirm as many from the waitlist as the locked event has places, and mail each of them.

    Whether they are members is asked anew: for the price, and at a members' evening for the place.
    """
    free = event.places_left
    if free <= 0 or not event.waiting or not event.is_published:
        return []
    waiting = (Registration.event == event.id) & (Registration.standing == Standing.WAITLISTED)
    may_come = Registration.id.not_in(await passed_over(event) or [NOBODY])
    first = Registration.objects().where(waiting & may_come).order_by(Registration.turn).limit(free)
    promoted = await first.lock_rows("NO KEY UPDATE")
    if not promoted:
        return []
    people = await Member.objects().where(Member.id.is_in([each.member for each in promoted]))
    named = {person.id: person for person in people}
    for registration in promoted:
        await set_price(registration, event, named[registration.member])
        registration.standing = Standing.CONFIRMED
        registration.was_promoted = True
        registration.sequence += 1
        await registration.save()
    await count_again(event)
    for registration in promoted:
        await mail_promoted(registration, event, named[registration.member])
        await tell_programs("registration.promoted", registration, event)
    return promoted


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
