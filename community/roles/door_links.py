"""Door staff without an account: a link that names the person, ends by itself, and can be ended."""

from datetime import datetime, timedelta

from community.access.door import door_token, living_door_link
from community.access.tables import DoorLink
from community.clock import now
from community.database import fetch_one, transaction
from community.language import _
from community.language.line import one_line
from community.members.address import read_address
from community.members.visitor import Visitor
from community.refusal import Refused
from community.roles.tell_door import tell_of_closed_door, tell_of_door_link

LONGEST = timedelta(days=90)  # an evening may be far ahead


class DoorClosed(Refused):
    """The link no longer opens the door."""

    status = 410


async def make_door_link(
    by: Visitor, event: int, name: str, until: datetime, email: str = ""
) -> DoorLink:
    """A link to this event's door for this person, mailed if an address is known.

    Refuses a missing name, an address that is none, and a time that is over or too far ahead.
    """
    called = one_line(name)
    if not 0 < len(called) <= 80:
        raise Refused(_("Please write the name of the person at the door."), "name")
    if not now() < until <= now() + LONGEST:
        raise Refused(_("Please choose a time within the next 90 days."), "until")
    made_by = by.member.id if by.member else None
    link = DoorLink(event=event, name=called, until=until, made_by=made_by, made_at=now())
    link.email = read_address(email) if email.strip() else ""
    async with transaction():
        await link.save()
        await tell_of_door_link(link, door_token(link))
    return link


async def door_links_of(event: int) -> list[DoorLink]:
    """Those that open this event's door now, the newest first."""
    return (
        await DoorLink.objects()
        .where(
            (DoorLink.event == event) & (DoorLink.until > now()) & DoorLink.taken_back_at.is_null()
        )
        .order_by(DoorLink.made_at, ascending=False)
    )


async def door_link_of(token: str) -> DoorLink:
    """The link that somebody has opened; refuses one that has ended."""
    link = await living_door_link(token)
    if link is None:
        raise DoorClosed(_("This link has ended. Please ask the organisers for a new one."))
    return link


async def take_back_door_link(link: DoorLink) -> None:
    """Close the door to whoever came by this link, at once."""
    async with transaction():
        if await fetch_one(_TAKE_BACK, link.id, now()):
            await tell_of_closed_door(link)


_TAKE_BACK = """
    UPDATE door_link SET taken_back_at = $2
    WHERE id = $1 AND taken_back_at IS NULL RETURNING id
"""
