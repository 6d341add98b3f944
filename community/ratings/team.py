"""What the team sees: the middle of its scores and what stood in the way, never of one person.

Own cases are not in it, and no evening with fewer than three raters: so nobody can be worked out
by taking one number from another.
"""

from datetime import datetime, timedelta
from uuid import UUID

from msgspec import Struct

from community.clock import now
from community.database import fetch
from community.ratings.gap import Part, pareto
from community.ratings.spread import FEWEST, Spread, spread

YEAR = timedelta(days=365)


class OfEvent(Struct, frozen=True):
    """One evening by the word of those who made it."""

    slug: str
    title: str
    starts_at: datetime
    zone: str
    scores: Spread
    parts: list[Part]


class Rated(Struct, frozen=True):
    """One rating without whose it is, as a sum needs it; a person counts once an evening."""

    id: UUID
    event: int
    rater: UUID
    score: int
    blockers: list[str]
    slug: str
    title: str
    starts_at: datetime
    zone: str


async def of_each_event(event: int | None = None) -> list[OfEvent]:
    """The evenings of a year that at least three people rated, or one of them; latest first."""
    by_event: dict[int, list[Rated]] = {}
    for each in await shared(event):
        by_event.setdefault(each.event, []).append(each)
    return [told for each in by_event.values() if (told := _of_event(each))]


def whole_gap(rated: list[Rated]) -> list[Part]:
    """What the missing points of all these are owed to."""
    return pareto((each.score, each.blockers) for each in rated)


async def shared(event: int | None = None) -> list[Rated]:
    """All ratings of the evenings that at least three people rated."""
    rows = await fetch(_SHARED, now() - YEAR, event, FEWEST)
    return [Rated(**row) for row in rows]


def _of_event(rated: list[Rated]) -> OfEvent | None:
    scores: dict[UUID, list[int]] = {}
    for each in rated:
        scores.setdefault(each.rater, []).append(each.score)
    found = spread([sum(own) / len(own) for own in scores.values()])
    first = rated[0]
    at = (first.slug, first.title, first.starts_at, first.zone)
    return OfEvent(*at, found, whole_gap(rated)) if found else None


_SHARED = """
    SELECT r.id, r.event, r.member AS rater, r.score, r.blockers, event.slug, event.title,
           event.starts_at, event.zone
    FROM self_rating r JOIN event ON event.id = r.event
    WHERE r.subject <> 'own_case' AND event.ends_at > $1 AND ($2::int IS NULL OR event.id = $2)
      AND (SELECT count(DISTINCT member) FROM self_rating o
           WHERE o.event = r.event AND o.subject <> 'own_case') >= $3
    ORDER BY event.starts_at DESC, r.event, r.id
"""
