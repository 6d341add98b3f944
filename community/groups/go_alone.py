"""Go alone: somebody leaves their group, and keeps what they have."""

from community.database import lock, only, transaction
from community.groups.charge_group import charge_alone
from community.groups.leave_group import leave_group
from community.language import _
from community.refusal import Conflict
from community.registrations.find import event_of
from community.registrations.tables import Registration
from community.waitlist.promote import promote


async def go_alone(registration: Registration) -> Registration:
    """The registration, of no group any more: its place stays, or it waits from its own turn.

    Those who stay are a smaller group, and may fit in now. Refuses who is in none.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        if event.has_begun or not event.is_published:
            raise Conflict(_("Once the evening has begun, no group is formed."))
        if not await leave_group(registration, event):
            raise Conflict(_("You do not come with a group."))
        await charge_alone(registration, event)
        served = await promote(event)
    return next((each for each in served if each.id == registration.id), registration)
