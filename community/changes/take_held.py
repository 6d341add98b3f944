"""Take held: the other kind that was held has been paid, so the place is of that kind now."""

from community.changes.want import become
from community.database import lock, only, transaction
from community.groups.leave_group import leave_group
from community.members.tables import Member
from community.places.kinds import kind_by_id
from community.prices.price import whole_from_json
from community.registrations.counts import count_again
from community.registrations.find import event_of
from community.registrations.mail import mail_about
from community.registrations.tables import Registration
from community.waitlist.promote import promote


async def take_held(registration: Registration) -> Registration:
    """The registration of the new kind; the old place goes to the next.

    Its group stays without it. Twice changes nothing.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        if not registration.holds_another:
            return registration
        before = only(await kind_by_id(event, registration.kind))
        kind = only(await kind_by_id(event, registration.wanted_kind))
        await leave_group(registration, event)
        await become(registration, kind, whole_from_json(registration.wanted_price))
        await count_again(event)
        member = only(await Member.objects().get(Member.id == registration.member))
        cause = f"{registration.id}:{registration.sequence}"
        await mail_about(registration, event, member, "kind_changed", cause, before=before)
        await promote(event)
    return registration
