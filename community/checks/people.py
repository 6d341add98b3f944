"""Who is asked to look over a roundtable's lines: whoever came and sat there, hosts first."""

from typing import NamedTuple
from uuid import UUID

from community.database import fetch
from community.events.tables import Event


class Asked(NamedTuple):
    """Somebody with an address, and whether they hosted one of their roundtables."""

    registration: UUID
    name: str
    email: str
    language: str
    is_host: bool


async def people_to_ask(event: Event) -> list[Asked]:
    """Each once, however many of their roundtables wrote something."""
    return [Asked(**dict(row)) for row in await fetch(_PEOPLE, event.id)]


_PEOPLE = """
    SELECT registration.id AS registration, member.name, member.email, member.language,
           bool_or(chair.is_host) AS is_host
    FROM registration JOIN member ON member.id = registration.member
    JOIN chair ON chair.registration = registration.id
    WHERE registration.event = $1 AND coalesce(member.email, '') <> ''
      AND member.erased_at IS NULL
      AND EXISTS (SELECT FROM check_in c WHERE c.registration = registration.id
                  AND c.undone_at IS NULL)
      AND EXISTS (SELECT FROM item WHERE item.roundtable = chair.roundtable
                  AND item.removed_at IS NULL)
    GROUP BY registration.id, member.id ORDER BY is_host DESC, member.name, registration.id
"""
