"""Who of a series' evenings did not come, and how many places more than chairs that allows."""

from typing import NamedTuple

from community.clock import now
from community.database import fetch_one
from community.events.tables import Event
from community.waitlist.overbook import Rate, places_beyond, rate

EVENINGS = 12


class NoShows(NamedTuple):
    """Of the last evenings with a door: who had a place, and who stayed away."""

    evenings: int
    expected: int
    missing: int
    rate: Rate | None
    chairs: int
    beyond: int


async def no_shows(event: Event) -> NoShows:
    """What the series' own last evenings say about this one.

    Careful: the hint takes the lower end of the interval, as if few stayed away. An evening at
    which nobody was checked in tells nothing, and who came without a place had none to leave.
    """
    series = getattr(event.series, "id", event.series)
    found = await fetch_one(_COUNT, series, now(), EVENINGS)
    evenings, expected, missing = found["evenings"], found["expected"], found["missing"]
    stay_away = rate(missing, expected)
    beyond = places_beyond(event.places, stay_away.low) if stay_away else 0
    return NoShows(evenings, expected, missing, stay_away, event.places, beyond)


_COUNT = """
    WITH evenings AS (
        SELECT e.id FROM event e WHERE e.series = $1 AND e.state = 'published' AND e.ends_at < $2
        AND EXISTS (SELECT FROM check_in c WHERE c.event = e.id AND c.undone_at IS NULL)
        ORDER BY e.starts_at DESC LIMIT $3
    )
    SELECT count(DISTINCT r.event) AS evenings, count(*) AS expected,
           count(*) FILTER (WHERE NOT EXISTS (
               SELECT FROM check_in c WHERE c.registration = r.id AND c.undone_at IS NULL
           )) AS missing
    FROM registration r JOIN evenings ON evenings.id = r.event
    WHERE r.standing = 'confirmed' AND r.source <> 'walk_in'
"""
