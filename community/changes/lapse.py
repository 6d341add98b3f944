"""Lapse: nobody said yes in time, so the place that was held goes to whoever is next."""

from uuid import UUID

from community.additions.add import give_up_all, serve_additions
from community.changes.mail_change import mail_stays
from community.changes.want import stay
from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.groups.leave_group import leave_group
from community.jobs import TryAgain, enqueue
from community.members.tables import Member
from community.places.kinds import kind_by_id
from community.prices.kept_codes import give_back_code
from community.registrations.counts import count_again
from community.registrations.find import by_id, event_of
from community.registrations.mail import mail_lapsed
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration
from community.waitlist.promote import promote


async def lapse_offer(registration_id: str) -> None:
    """End the offer whose time is over; one that was renewed meanwhile is looked at again later.

    A second run finds nothing to do.
    """
    found = await by_id(UUID(registration_id))
    if found is None:
        return
    async with transaction():
        event = await lock(only(await event_of(found)))
        registration = await lock(
            only(await Registration.objects().get(Registration.id == found.id))
        )
        if not registration.is_held:
            return
        left = registration.offered_until - now()
        if left.total_seconds() > 0:
            raise TryAgain(left)
        if registration.holds_another:
            await _keep_the_first(registration, event)
            return
        await _lose(registration, event)


async def _lose(registration: Registration, event: Event) -> None:
    await give_back_code(event.id, registration.discount_code)
    registration.move(Move.LAPSE)
    registration.cancelled_at = now()
    registration.sequence += 1
    await registration.save()
    await give_up_all(registration)
    await leave_group(registration, event)
    await count_again(event)
    await enqueue("settle", str(registration.id))
    member = only(await Member.objects().get(Member.id == registration.member))
    await mail_lapsed(registration, event, member)
    await tell_programs("registration.cancelled", registration, event)
    await promote(event)
    await serve_additions(event)


async def _keep_the_first(registration: Registration, event: Event) -> None:
    """The other kind was not paid in time: the place they have stays as it is."""
    wanted = only(await kind_by_id(event, registration.wanted_kind))
    await stay(registration)
    await count_again(event)
    await enqueue("settle", str(registration.id))
    member = only(await Member.objects().get(Member.id == registration.member))
    await mail_stays(registration, event, member, wanted)
    await promote(event)
