"""How many people have a place, in the room and of each kind."""

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.places.kinds import kinds_of

WHOLE = ""


class Room(msgspec.Struct):
    """`taken` of `places`; `gone` of them would be free again when who is gone is cancelled."""

    name: str
    places: int
    taken: int = 0
    gone: int = 0


async def rooms_of(event: Event) -> dict[str, Room]:
    """By the id of a kind; under `WHOLE` the event's room. Counted from the registrations."""
    rooms = {str(kind.id): Room(kind.called, kind.capacity) for kind in await kinds_of(event)}
    for row in await fetch(_TAKEN, event.id):
        rooms[str(row["kind"])].taken = row["taken"]
    taken = sum(each.taken for each in rooms.values())
    return {WHOLE: Room("", event.places, taken), **rooms}


_TAKEN = """
    SELECT kind, count(*) AS taken FROM registration
    WHERE event = $1 AND standing IN ('confirmed', 'offered') AND source <> 'walk_in'
    GROUP BY kind
"""
