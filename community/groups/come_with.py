"""Come with others after all: who is registered founds a group, or joins the one of a friend."""

from community.database import lock, only, transaction
from community.events.tables import Event
from community.groups.come_together import join, joining_of
from community.groups.group_wish import GroupWish
from community.language import _
from community.places.kinds import kind_by_id
from community.refusal import Conflict, Refused
from community.registrations.find import event_of
from community.registrations.group import Companion
from community.registrations.letter import invite_others
from community.registrations.tables import Registration


async def come_with(registration: Registration, wish: GroupWish) -> Registration:
    """The registration, now of a group; its place, or its turn, stays as it is.

    Who waits founds a group that waits from the turn of whoever joins it last. Refuses who is in
    a group already, and a group that is closed, complete or of another kind of place.
    """
    if wish.is_alone:
        raise Refused(_("Please say how many you are."), "group_size")
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        await _refuse_unless_alone(registration, event)
        kind = only(await kind_by_id(event, registration.kind))
        joining = await joining_of(event, kind, wish)
        if joining.group and not joining.group._exists_in_db:
            joining.group.last_turn_counts = registration.waits
        registration = await join(joining, registration, event)
        if not wish.link_key:
            await invite_others(registration)
    return registration


async def _refuse_unless_alone(registration: Registration, event: Event) -> None:
    if event.has_begun or not event.is_published or registration.is_cancelled:
        raise Conflict(_("Without a place, or once the evening has begun, no group is formed."))
    if await Companion.exists().where(Companion.registration == registration.id):
        raise Conflict(_("You come with a group already."))
