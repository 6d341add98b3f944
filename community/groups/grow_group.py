"""Grow: a group makes room for more people, also one that was complete or closed."""

from community.database import fetch_one, lock, only, transaction
from community.events.tables import Event
from community.groups.come_together import wait_for_others
from community.groups.group_wish import checked_size
from community.language import _
from community.refusal import Conflict, Refused
from community.registrations.find import event_of
from community.registrations.group import Companion, Group
from community.registrations.tables import Registration


async def grow_group(registration: Registration, people: int) -> Group:
    """The group of this person, which from now on is so many; its link is good again.

    Where one of it stands in line, all of it waits from the turn of whoever joins last: else a
    place in the line could be handed on. Refuses who is in none, and fewer than they are.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        companion = await Companion.objects().get(Companion.registration == registration.id)
        if companion is None:
            raise Conflict(_("You do not come with a group."))
        group = await lock(only(await Group.objects().get(Group.id == companion.guest_group)))
        await _grow(group, event, checked_size(people))
    return group


async def _grow(group: Group, event: Event, people: int) -> None:
    if event.has_begun or not event.is_published:
        raise Conflict(_("Once the evening has begun, no group is formed."))
    now_there = only(await fetch_one(_THERE, group.id))
    least = now_there["there"] if group.is_closed else group.size
    if people <= least:
        raise Refused(_("You are {count} already.").format(count=least), "people")
    group.size, group.closed_at = people, None
    group.last_turn_counts = group.last_turn_counts or now_there["waiting"] > 0
    await wait_for_others(group, event)


_THERE = """
    SELECT count(*) AS there, count(*) FILTER (WHERE r.standing = 'waitlisted') AS waiting
    FROM companion c JOIN registration r ON r.id = c.registration WHERE c.guest_group = $1
"""
