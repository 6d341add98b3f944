"""What changed since a remedy was begun: the same raters before and ninety days after."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from msgspec import Struct

from community.clock import now
from community.database import fetch
from community.ratings.spread import FEWEST, middle_of

AFTER = timedelta(days=90)


class Effect(Struct, frozen=True):
    """A remedy; `change` is the middle of how much its raters' scores changed, or None.

    It is told of three people at least who rated before and again later. It stands beside
    `expected_points`: that it changed since is no proof that it changed because.
    """

    id: UUID
    title: str
    blocker: str
    owner: str
    due_on: date
    expected_points: int
    made_at: datetime
    again_at: datetime
    change: float | None
    raters: int | None


async def effects() -> list[Effect]:
    """All remedies, the latest first."""
    pairs: dict[UUID, list[float]] = {}
    for row in await fetch(_PAIRS, AFTER, now()):
        pairs.setdefault(row["remedy"], []).append(row["after"] - row["before"])
    rows = [dict(row) for row in await fetch(_REMEDIES)]
    return [_looked_back(row, pairs.get(row["id"], [])) for row in rows]


def _looked_back(remedy: dict[str, Any], changes: list[float]) -> Effect:
    again_at = remedy["made_at"] + AFTER
    if len(changes) < FEWEST:
        return Effect(**remedy, again_at=again_at, change=None, raters=None)
    return Effect(**remedy, again_at=again_at, change=middle_of(changes), raters=len(changes))


_REMEDIES = """
    SELECT remedy.id, title, blocker, coalesce(member.name, '') AS owner, due_on, expected_points,
           made_at
    FROM remedy LEFT JOIN member ON member.id = remedy.owner ORDER BY made_at DESC, remedy.id
"""
_PAIRS = """
    WITH before AS (
        SELECT l.remedy, r.member,
               percentile_cont(0.5) WITHIN GROUP (ORDER BY l.score_then) AS middle
        FROM remedy_rating l JOIN self_rating r ON r.id = l.rating GROUP BY 1, 2
    )
    SELECT remedy.id AS remedy, before.middle AS before,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY later.score) AS after
    FROM remedy JOIN before ON before.remedy = remedy.id
    JOIN self_rating later ON later.member = before.member AND later.subject <> 'own_case'
         AND later.rated_at >= remedy.made_at + $1::interval AND later.rated_at <= $2
    JOIN event ON event.id = later.event AND event.starts_at >= remedy.made_at
    GROUP BY remedy.id, before.member, before.middle
"""
