"""Cancel: the place goes back, and the first in line gets it."""

from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.language.dates import day_and_time
from community.members.tables import Member
from community.prices.kept_codes import give_back_code
from community.refusal import Conflict
from community.registrations.add import give_up_all, serve_additions
from community.registrations.counts import count_again
from community.registrations.find import event_of
from community.registrations.leave_group import leave_group
from community.registrations.mail import mail_cancelled
from community.registrations.programs import tell_programs
from community.registrations.promote import promote
from community.registrations.standing import Move
from community.registrations.tables import Registration


async def cancel(
    registration: Registration, reason: str = "", by_holder: bool = False
) -> Registration:
    """Take the place or the turn back and mail it; a second time changes nothing.

    Refuses from the beginning of the evening on, and `by_holder` once it is too late for that.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        if registration.is_cancelled:
            return registration
        _refuse_too_late(registration, event, by_holder)
        had_place = registration.has_place
        await give_back_code(event.id, registration.discount_code)
        registration.move(Move.CANCEL)
        registration.cancelled_at = now()
        registration.cancel_reason = reason.strip()[:2000]
        registration.sequence += 1
        await registration.save()
        await give_up_all(registration)
        await leave_group(registration, event)
        await count_again(event)
        await enqueue("settle", str(registration.id))
        member = only(await Member.objects().get(Member.id == registration.member))
        await mail_cancelled(registration, event, member, had_place)
        await tell_programs("registration.cancelled", registration, event)
        await promote(event)
        await serve_additions(event)
    return registration


def can_be_given_back(registration: Registration, event: Event) -> bool:
    """Whether its holder can cancel it: a turn always, a place in time or when asked about it."""
    if registration.is_cancelled or event.has_begun or event.is_called_off:
        return False
    return not registration.has_place or event.takes_places_back or registration.is_asked


def _refuse_too_late(registration: Registration, event: Event, by_holder: bool) -> None:
    if event.has_begun:
        raise Conflict(_("The evening has begun, so this can no longer be cancelled here."))
    if by_holder and not event.is_called_off and not can_be_given_back(registration, event):
        raise Conflict(too_late_here(event))


def too_late_here(event: Event) -> str:
    """Until when its holder could cancel it, and whom to ask now."""
    sentence = _("It could be cancelled here until {when}. Please write to the organisers.")
    return sentence.format(when=day_and_time(event.cancelled_until, event.zone))
