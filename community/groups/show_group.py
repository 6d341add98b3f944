"""A group as those in it read it, and as the organisers do."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.language import _
from community.registrations.group_link import group_address
from community.registrations.tables import Registration
from community.waitlist.why_passed import why_waits


@dataclass(frozen=True)
class Person:
    """One of the group, by the first word of the name as it was typed."""

    called: str
    is_me: bool
    is_here: bool


@dataclass(frozen=True)
class ShownGroup:
    """How many of the group are there, who, and what it waits for; the link while it is open.

    `number` is the one in a draw: the smallest of theirs.
    """

    size: int
    people: list[Person]
    complete_by: datetime
    link: str
    waits: str
    number: int

    @property
    def is_open(self) -> bool:
        """Whether somebody may still join."""
        return bool(self.link)


async def group_shown(registration: Registration) -> ShownGroup | None:
    """The group of this person; None for who comes alone. Whether others have a place is theirs."""
    rows = await fetch(_PEOPLE, registration.id)
    if not rows:
        return None
    first, there = rows[0], len(rows)
    is_open = first["closed_at"] is None and there < first["size"]
    size = there if first["closed_at"] else first["size"]
    waits = registration.waits or registration.standing == "applied"
    return ShownGroup(
        size,
        [Person(row["called"], row["registration"] == registration.id, row["is_here"])
         for row in rows],
        first["complete_by"],
        group_address(first["link_key"]) if is_open else "",
        why_waits(size, there, sum(row["waits"] for row in rows)) if waits else "",
        min((row["turn"] for row in rows if row["waits"]), default=registration.turn),
    )  # fmt: skip


async def groups_of(event: Event) -> dict[UUID, str]:
    """Which group each registration belongs to, in words of the organisers."""
    words = _("Group {number}: {there} of {size}")
    rows = await fetch(_GROUPS, event.id)
    return {row["registration"]: words.format(**row) for row in rows}


_PEOPLE = """
    SELECT g.size, g.closed_at, g.complete_by, g.link_key, c.called, c.registration, r.turn,
           r.standing IN ('waitlisted', 'applied') AS waits,
           EXISTS (SELECT FROM check_in i WHERE i.registration = r.id AND i.undone_at IS NULL)
               AS is_here
    FROM companion mine JOIN guest_group g ON g.id = mine.guest_group
    JOIN companion c ON c.guest_group = g.id JOIN registration r ON r.id = c.registration
    WHERE mine.registration = $1 ORDER BY c.joined_at, c.id
"""

_GROUPS = """
    SELECT c.registration, dense_rank() OVER (ORDER BY g.founded_at, g.id) AS number,
           count(*) OVER (PARTITION BY g.id) AS there,
           CASE WHEN g.closed_at IS NULL THEN g.size ELSE count(*) OVER (PARTITION BY g.id) END
               AS size
    FROM guest_group g JOIN companion c ON c.guest_group = g.id WHERE g.event = $1
"""
