"""The community's own score: how much of what was taken home was tried, and how much helped.

It is about what was taken home within a year, and is counted anew only after five more answers:
else whoever looks before and after one could read it. So it carries the day it is of.
"""

from datetime import date, datetime, timedelta

from msgspec import Struct

from community.clock import in_zone, now
from community.database import execute, fetch_one, new_id, transaction
from community.settings import settings
from community.tries.rate import FEWEST, Rate, rate
from community.tries.tables import TrialScore

YEAR = timedelta(days=365)
SHOWN = 12


class Score(Struct, frozen=True):
    """As of a day: how many were asked, and what those who answered say; None is too few."""

    as_of: date
    counted_at: datetime
    asked: int
    answered: Rate | None
    tried: Rate | None
    helped: Rate | None


async def scores() -> list[Score]:
    """The newest twelve first; empty as long as fewer than five have answered."""
    newest = TrialScore.objects().order_by(TrialScore.as_of, ascending=False)
    return [_score(each) for each in await newest.limit(SHOWN)]


async def count_again() -> None:
    """Every night: keep today's score, when it may be told. A second run changes nothing."""
    today = in_zone(now(), settings().timezone).date()
    async with transaction():
        row = await fetch_one(_COUNTED, now() - YEAR)
        if row is None or row["answered"] < FEWEST or row["new"] < FEWEST:
            return
        counts = [row[name] for name in ("asked", "answered", "tried", "judged", "helped")]
        await execute(_KEEP, new_id(), today, now(), *counts)


def _score(kept: TrialScore) -> Score:
    return Score(
        kept.as_of,
        kept.kept_at,
        kept.asked,
        rate(kept.answered, kept.asked),
        rate(kept.tried, kept.answered),
        rate(kept.helped, kept.judged),
    )


_COUNTED = """
    WITH before AS (SELECT answered, kept_at FROM trial_score ORDER BY as_of DESC LIMIT 1)
    SELECT count(*) FILTER (WHERE asked_at IS NOT NULL OR answered_at IS NOT NULL) AS asked,
           count(answered_at) AS answered,
           count(*) FILTER (WHERE outcome IN ('helped', 'did_not_help', 'too_early')) AS tried,
           count(*) FILTER (WHERE outcome IN ('helped', 'did_not_help')) AS judged,
           count(*) FILTER (WHERE outcome = 'helped') AS helped,
           greatest(
               count(*) FILTER (WHERE answered_at > coalesce((SELECT kept_at FROM before),
                                                             '-infinity')),
               coalesce((SELECT answered FROM before), 0) - count(answered_at)
           ) AS new
    FROM trial WHERE taken_at > $1
"""
_KEEP = """
    INSERT INTO trial_score (id, as_of, kept_at, asked, answered, tried, judged, helped)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (as_of) DO NOTHING
"""
