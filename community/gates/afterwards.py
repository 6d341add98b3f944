"""What gates without network could not know: told when their scans have come in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from community.checkins.door_list import Line, door_list
from community.checkins.merge import Sighting, admissions
from community.checkins.sightings import Seen, sightings_of
from community.database import fetch
from community.events.tables import Event
from community.registrations.tables import Source


@dataclass(frozen=True, slots=True)
class Doubt:
    """Somebody on the list, and when and by whom they were let in."""

    line: Line
    seen: list[Sighting]


class Nobody(msgspec.Struct):
    """A scan that belongs to nobody on the list; `number` is what was typed, if it was a number."""

    id: UUID
    at: datetime
    by_name: str
    number: str


@dataclass(frozen=True, slots=True)
class Afterwards:
    """Let in at two gates, without a place, without having paid; and what belongs to nobody."""

    twice: list[Doubt]
    without_place: list[Doubt]
    unpaid: list[Doubt]
    nobody: list[Nobody]

    @property
    def is_empty(self) -> bool:
        """Whether the gates knew everything that they had to."""
        return not (self.twice or self.without_place or self.unpaid or self.nobody)


async def afterwards(event: Event) -> Afterwards:
    """Everything that an organiser looks at once the gates can hear each other again."""
    lines = {line.id: line for line in (await door_list(event)).lines}
    alone = [row["registration"] for row in await fetch(_LET_IN_ALONE, event.id)]
    seen = [(lines[each.registration], each) for each in await sightings_of(alone)]
    nobody = [msgspec.convert(dict(row), Nobody) for row in await fetch(_NOBODY, event.id)]
    return Afterwards(
        twice=[doubt for line, each in seen if len((doubt := _with_ticket(line, each)).seen) > 1],
        without_place=[d for line, each in seen if (d := _without_place(line, each)).seen],
        unpaid=[_with_ticket(line, each) for line, each in seen if line.is_here and line.due_yen],
        nobody=nobody,
    )


def _with_ticket(line: Line, seen: Seen) -> Doubt:
    return Doubt(line, admissions(seen.by_this_ticket))


def _without_place(line: Line, seen: Seen) -> Doubt:
    """Let in by a ticket that was replaced, or without a place; unless they were let in since."""
    if line.is_here and line.source == Source.WALK_IN:
        return Doubt(line, [])
    valid = {each.id for each in seen.by_this_ticket} if seen.has_place else set()
    return Doubt(line, [each for each in admissions(seen.all) if each.id not in valid])


_LET_IN_ALONE = """
    SELECT DISTINCT registration FROM scan
    WHERE event = $1 AND registration IS NOT NULL AND undone_at IS NULL
      AND said IN ('welcome', 'kept')
    ORDER BY registration
"""

_NOBODY = """
    SELECT id, at, by_name, number FROM scan
    WHERE event = $1 AND registration IS NULL AND undone_at IS NULL ORDER BY at, id
"""
