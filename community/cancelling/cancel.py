"""Cancel: the place goes back, and the first in line gets it."""

from community.additions.add import give_up_all, serve_additions
from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.groups.leave_group import leave_group
from community.jobs import enqueue
from community.language import _
from community.members.tables import Member
from community.prices.kept_codes import give_back_code
from community.refusal import Conflict
from community.registrations.counts import count_again
from community.registrations.find import event_of
from community.registrations.in_time import can_be_given_back, too_late_here
from community.registrations.mail import mail_cancelled
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration
from community.waitlist.promote import promote


async def cancel(
    registration: Registration, reason: str = "", by_holder: bool = False
) -> Registration:
    """Take the place or the turn back and mail it; a second time changes nothing.

    Refuses from the beginning of the evening on, `by_holder` once it is too late for that, and
    where it has been passed on since it was looked at: it is somebody else's place then.
    """
    whose = getattr(registration.member, "id", registration.member)
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        if registration.is_cancelled:
            return registration
        if registration.member != whose:
            raise Conflict(_("This place has been passed on to somebody else meanwhile."))
        _refuse_too_late(registration, event, by_holder)
        had_place = registration.has_place
        await give_back_code(event.id, registration.discount_code)
        await _end(registration, reason)
        await give_up_all(registration)
        await leave_group(registration, event)
        await count_again(event)
        await enqueue("settle", str(registration.id))
        await _tell(registration, event, had_place)
        await promote(event)
        await serve_additions(event)
    return registration


def _refuse_too_late(registration: Registration, event: Event, by_holder: bool) -> None:
    if event.has_begun:
        raise Conflict(_("The evening has begun, so this can no longer be cancelled here."))
    if by_holder and not event.is_called_off and not can_be_given_back(registration, event):
        raise Conflict(too_late_here(event))


async def _end(registration: Registration, reason: str) -> None:
    registration.move(Move.CANCEL)
    registration.cancelled_at = now()
    registration.cancel_reason = reason.strip()[:2000]
    registration.sequence += 1
    await registration.save()


async def _tell(registration: Registration, event: Event, had_place: bool) -> None:
    member = only(await Member.objects().get(Member.id == registration.member))
    await mail_cancelled(registration, event, member, had_place)
    await tell_programs("registration.cancelled", registration, event)
