"""People of the same name on two lists of one event: proposed as one, for an organiser's yes."""

from typing import Any

from community.database import fetch
from community.events.tables import Event
from community.platforms.platform import folded


async def find_alike(event: Event, platform: str) -> dict[str, Any]:
    """By folded name, the member who is registered here or by another list, and not by this one.

    A name that two of them bear proposes nobody. Compared here and not by the database, which
    would guess wrongly how many there are while a large list is being written.
    """
    there = {row["registration"] for row in await fetch(_THERE, event.id, platform)}
    found: dict[str, Any] = {}
    for row in await fetch(_NAMED, event.id):
        name = folded(row["name"])
        if row["id"] not in there:
            found[name] = None if name in found else row["member"]
    return {name: member for name, member in found.items() if member}


_THERE = "SELECT registration FROM place_elsewhere WHERE event = $1 AND platform = $2"

_NAMED = """
    SELECT registration.id, member, member.name
    FROM registration JOIN member ON member.id = registration.member
    WHERE event = $1 AND registration.standing <> 'cancelled'
"""
