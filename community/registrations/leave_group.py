"""Leave a group: those who stay are a smaller one."""

from community.clock import now
from community.database import fetch_value, lock
from community.events.tables import Event
from community.registrations.charge_group import charge_group
from community.registrations.group import Companion, Group
from community.registrations.tables import Registration


async def leave_group(registration: Registration, event: Event) -> None:
    """Part this registration of the locked event from its group, if it has one.

    Nobody takes the place that is left in the group: it is complete with the others.
    """
    theirs = Companion.registration == registration.id
    companion = await Companion.objects().get(theirs)
    if companion is None:
        return
    found = await Group.objects().get(Group.id == companion.guest_group)
    await companion.remove()
    if found is None:
        return
    group = await lock(found)
    group.size -= 1
    if not await fetch_value(_ANYBODY, group.id):
        group.closed_at = now()
    await group.save()
    await charge_group(group, event)


_ANYBODY = "SELECT EXISTS (SELECT FROM companion WHERE guest_group = $1)"
