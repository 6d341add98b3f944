"""Whoever gets a link to the door by mail reads from when, until when and by whom; and its end."""

from typing import Any

from community.access.tables import DoorLink
from community.database import fetch_value
from community.language import language
from community.members.find import by_address
from community.outbox.queue import To, queue
from community.roles.where import where


async def tell_of_door_link(link: DoorLink, token: str) -> None:
    """Mail the link to whoever it is for, if an address was given."""
    await _mail_door(link, "roles/mail_door.md", token=token)


async def tell_of_closed_door(link: DoorLink) -> None:
    """Mail whoever had the link that it opens nothing any more."""
    await _mail_door(link, "roles/mail_door_ended.md")


async def _mail_door(link: DoorLink, template: str, **more: Any) -> None:
    if not link.email:
        return
    known = await by_address(link.email)
    to = To(link.email, link.name, known.language if known else language())
    place = await where(link.event)
    by = await fetch_value("SELECT name FROM member WHERE id = $1", link.made_by)
    await queue(to, f"{template}:{link.id}", template, link=link, where=place, by=by or "", **more)
