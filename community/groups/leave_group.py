"""Leave a group: those who stay are a smaller one."""

from community.clock import now
from community.database import fetch_value, lock, only
from community.events.tables import Event
from community.groups.charge_group import charge_group
from community.registrations.group import Companion, Group
from community.registrations.tables import Registration


async def leave_group(registration: Registration, event: Event) -> bool:
    """Part this registration of the locked event from its group; whether it had one.

    Nobody takes the place that is left in the group: it is complete with the others, so free
    places may be theirs now: the caller promotes.
    """
    theirs = Companion.registration == registration.id
    companion = await Companion.objects().get(theirs)
    if companion is None:
        return False
    group = await lock(only(await Group.objects().get(Group.id == companion.guest_group)))
    await companion.remove()
    group.size -= 1
    if not await fetch_value(_ANYBODY, group.id):
        group.closed_at = now()
    await group.save()
    await charge_group(group, event)
    return True


_ANYBODY = "SELECT EXISTS (SELECT FROM companion WHERE guest_group = $1)"
