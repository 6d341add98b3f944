"""Groups that registered together, offered to be kept together at the roundtables too."""

from typing import NamedTuple
from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.language import _
from community.mixing.people import People
from community.refusal import Refused
from community.typed import read_id
from community.wishes.groups import groups
from community.wishes.wishes import Together


class Party(NamedTuple):
    """A group, by its id, and its people's registrations and names."""

    id: UUID
    people: list[UUID]
    names: list[str]


async def parties(event: Event, people: People) -> list[Party]:
    """Every group of which two or more have a place."""
    return [
        Party(row["id"], row["people"], [people.labels[each] for each in row["people"]])
        for row in await fetch(_PARTIES, event.id)
        if set(row["people"]) <= people.labels.keys()
    ]


def not_kept(found: list[Party], together: tuple[Together, ...], people: People) -> list[Party]:
    """Those who are not all kept together yet."""
    kept, keys = groups(together), people.keys
    return [each for each in found if not any({keys[p] for p in each.people} <= g for g in kept)]


async def party_of(event: Event, people: People, said: str) -> Party:
    """The group of this id. Refuses one that is none of this event."""
    meant = [each for each in await parties(event, people) if each.id == read_id(said)]
    if not meant:
        raise Refused(_("This group is not there any more."))
    return meant[0]


_PARTIES = """
    SELECT g.id, array_agg(r.id ORDER BY r.id) AS people
    FROM guest_group g JOIN companion c ON c.guest_group = g.id
    JOIN registration r ON r.id = c.registration AND r.standing = 'confirmed'
    WHERE g.event = $1 GROUP BY g.id HAVING count(*) > 1 ORDER BY g.founded_at
"""
