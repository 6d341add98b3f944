"""Everything that was seen of somebody at the doors of an evening."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from community.checkins.merge import Sighting
from community.checkins.tables import Said
from community.database import fetch
from community.registrations.tables import Standing

ADMITS = frozenset({Said.WELCOME, Said.KEPT})


@dataclass(slots=True)
class Seen:
    """One registration: the check-in that counts now, and all that was seen."""

    registration: UUID
    check_in: UUID | None
    has_place: bool
    all: list[Sighting] = field(default_factory=list)
    by_this_ticket: list[Sighting] = field(default_factory=list)

    @property
    def is_undone(self) -> bool:
        """Whether nothing is left of what was seen."""
        return all(each.undone for each in self.all)


async def sightings_of(registrations: Sequence[UUID]) -> list[Seen]:
    """What was seen of each of these, by devices alone and by the check-in itself."""
    seen = {
        row["id"]: Seen(row["id"], row["check_in"], row["standing"] == Standing.CONFIRMED)
        for row in await fetch(_STANDS, registrations)
    }
    for row in await fetch(_SEEN, registrations):
        whose = seen[row["registration"]]
        whose.all.append(_sighting(row))
        if row["by_this_ticket"]:
            whose.by_this_ticket.append(_sighting(row))
    return list(seen.values())


def _sighting(row: Any) -> Sighting:
    return Sighting(
        at=row["at"],
        id=row["id"],
        by_name=row["by_name"],
        method=row["method"],
        admitted=row["said"] in ADMITS,
        undone=row["is_undone"],
        left=row["said"] == Said.LEFT,
    )


_STANDS = """
    SELECT r.id, r.standing, c.id AS check_in
    FROM registration r LEFT JOIN check_in c ON c.registration = r.id AND c.undone_at IS NULL
    WHERE r.id = ANY($1::uuid[]) ORDER BY r.id
"""

# What another platform's list said was no door: it admitted nobody.
_SEEN = """
    SELECT s.id, s.registration, s.at, s.by_name, s.method, s.said,
           s.serial = r.ticket_serial AS by_this_ticket,
           s.undone_at IS NOT NULL OR c.undone_at IS NOT NULL AS is_undone
    FROM scan s JOIN registration r ON r.id = s.registration
    LEFT JOIN check_in c ON c.id = s.id
    WHERE s.registration = ANY($1::uuid[])
    UNION ALL
    SELECT c.id, c.registration, c.at, c.by_name, c.method,
           CASE c.method WHEN 'roster' THEN 'already' ELSE 'welcome' END, true, false
    FROM check_in c
    WHERE c.registration = ANY($1::uuid[]) AND c.undone_at IS NULL
      AND NOT EXISTS (SELECT FROM scan s WHERE s.id = c.id AND s.registration = c.registration)
"""
