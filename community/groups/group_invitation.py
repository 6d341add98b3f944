"""What the link of a group opens: how many they are, and who of them is nobody's to read."""

from dataclasses import dataclass
from uuid import UUID

from community.database import fetch_one
from community.events.tables import Event
from community.groups.group_wish import read_token
from community.language import _
from community.refusal import Conflict


@dataclass(frozen=True)
class Asked:
    """Somebody has been asked along: to this event, for this kind of place."""

    slug: str
    token: str
    kind: UUID
    size: int
    there: int


async def asked_along(token: str) -> Asked:
    """The group behind the link; refuses a link that is not ours, or worth nothing any more."""
    row = await fetch_one(_GROUP, read_token(token))
    if row is None or row["closed_at"] is not None:
        sentence = _("This group has gone ahead with who was there. Please register by yourself.")
        raise Conflict(sentence)
    if row["there"] >= row["size"]:
        raise Conflict(_("This group is complete. Please register by yourself."))
    return Asked(row["slug"], token, row["kind"], row["size"], row["there"])


async def asked_to(event: Event, token: str) -> Asked | None:
    """The same for this event's form; None for who was asked by nobody."""
    asked = await asked_along(token) if token else None
    if asked and asked.slug != event.slug:
        raise Conflict(_("This link is for another evening."))
    return asked


_GROUP = """
    SELECT e.slug, g.kind, g.size, g.closed_at,
           (SELECT count(*) FROM companion c WHERE c.guest_group = g.id) AS there
    FROM guest_group g JOIN event e ON e.id = g.event WHERE g.link_key = $1
"""
