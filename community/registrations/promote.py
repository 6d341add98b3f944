"""Promote: free places go to those who wait, in the order of their turns."""

from community.events.tables import Event
from community.members.tables import Member
from community.registrations.counts import count_again
from community.registrations.mail import mail_promoted
from community.registrations.programs import tell_programs
from community.registrations.tables import Registration, Standing


async def promote(event: Event) -> list[Registration]:
    """Confirm as many from the waitlist as the locked event has places, and mail each of them."""
    free = event.places_left
    if free <= 0 or not event.waiting or not event.is_published:
        return []
    waiting = (Registration.event == event.id) & (Registration.standing == Standing.WAITLISTED)
    first = Registration.objects().where(waiting).order_by(Registration.turn).limit(free)
    promoted = await first.lock_rows("NO KEY UPDATE")
    people = await Member.objects().where(Member.id.is_in([each.member for each in promoted]))
    named = {person.id: person for person in people}
    for registration in promoted:
        registration.standing = Standing.CONFIRMED
        registration.was_promoted = True
        registration.sequence += 1
        await registration.save()
    await count_again(event)
    for registration in promoted:
        await mail_promoted(registration, event, named[registration.member])
        await tell_programs("registration.promoted", registration, event)
    return promoted
