"""Who did what with the themes, and when; the latest first."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event


class Step(msgspec.Struct, frozen=True):
    """One step, as people read it. `later` counts the steps that would be taken back with it."""

    id: UUID
    number: int
    what: str
    title: str
    other: str
    items: int
    by_name: str
    at: datetime
    undone_by: str | None
    undone_at: datetime | None
    later: int

    @property
    def stands(self) -> bool:
        """Whether nobody has taken it back."""
        return self.undone_at is None


async def history_of(event: Event, most: int = 200) -> list[Step]:
    """The steps of the event."""
    return [Step(**row) for row in await fetch(_STEPS, event.id, most)]


async def last_step(event: Event) -> Step | None:
    """The step that would be taken back next: the latest that stands."""
    steps = [step for step in await history_of(event, 1) if step.stands]
    return steps[0] if steps else None


_STEPS = """
    SELECT step.id, step.number, step.what, step.title, step.other, step.items, step.by_name,
           step.at, undoing.by_name AS undone_by, undoing.at AS undone_at,
           count(*) FILTER (WHERE step.undone_by IS NULL)
               OVER (ORDER BY step.number DESC)::int AS later
    FROM theme_step step LEFT JOIN theme_step undoing ON undoing.id = step.undone_by
    WHERE step.event = $1 ORDER BY step.number DESC LIMIT $2
"""
