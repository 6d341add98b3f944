"""Close a group: it goes with those who are there, in time or because one of them says so."""

from uuid import UUID

from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict
from community.registrations.find import event_of
from community.registrations.group import Companion, Group
from community.registrations.tables import Registration
from community.waitlist.promote import promote


async def close_group_in_time(group_id: str) -> None:
    """The worker's part when nobody is waited for any longer; a second run changes nothing.

    A group that has grown meanwhile waits longer, and has a later run of its own.
    """
    found = await Group.objects().get(Group.id == UUID(group_id))
    if found is not None and found.complete_by <= now():
        await _close(only(await Event.objects().get(Event.id == found.event)), found)


async def close_group_of(registration: Registration) -> Group:
    """The group of this person, which no longer waits for anybody. Refuses who is in none."""
    companion = await Companion.objects().get(Companion.registration == registration.id)
    if companion is None:
        raise Conflict(_("You do not come with a group."))
    found = only(await Group.objects().get(Group.id == companion.guest_group))
    return await _close(only(await event_of(registration)), found)


async def _close(event: Event, found: Group) -> Group:
    async with transaction():
        event = await lock(event)
        group = await lock(found)
        if not group.is_closed:
            group.closed_at = now()
            await group.save([Group.closed_at])
            await promote(event)
    return group
