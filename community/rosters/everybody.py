"""Everybody of an event on one list, whichever platforms they stand on."""

from typing import Any
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event

MOST = 2_000


class Somebody(msgspec.Struct, frozen=True):
    """One person; `places` are platform, number, standing there, and what was paid
    there in the platform's words and in whole yen, 0 where it is other money.

    `alike` is somebody else on the list who bears the same name.
    """

    registration: UUID
    member: UUID
    name: str
    company: str
    standing: str
    places: list[tuple[str, str, str, str, int]]
    alike: UUID | None


class Merged(msgspec.Struct, frozen=True):
    """The people by name, the first two thousand; and how many there are, also by platform."""

    people: list[Somebody]
    total: int
    platforms: dict[str, int]
    on_two: int
    paid_yen: int


async def merged_list(event: Event) -> Merged:
    """Who takes part or waits, each of them once."""
    counted = await fetch(_PLATFORMS, event.id)
    sums = (await fetch(_SUMS, event.id))[0]
    rows = await fetch(_PEOPLE, event.id, MOST)
    total = rows[0]["total"] if rows else 0
    named = {row["platform"]: row["people"] for row in counted}
    return Merged(list(map(_somebody, rows)), total, named, sums["on_two"], sums["paid_yen"])


def _somebody(row: Any) -> Somebody:
    own = {name: row[name] for name in Somebody.__struct_fields__ if name != "places"}
    return Somebody(**own, places=[tuple(each) for each in msgspec.json.decode(row["places"])])


_PEOPLE = """
    WITH listed AS (
        SELECT registration.id AS registration, member.id AS member, member.name, member.company,
               registration.standing, replace(lower(normalize(member.name, NFKC)), ' ', '') AS said
        FROM registration JOIN member ON member.id = registration.member
        WHERE registration.event = $1 AND registration.standing <> 'cancelled'
          AND member.erased_at IS NULL
    ), alike AS (
        SELECT said, array_agg(member ORDER BY member) AS members
        FROM listed GROUP BY said HAVING count(*) > 1
    )
    SELECT listed.*, count(*) OVER () AS total, (
        SELECT coalesce(json_agg(json_build_array(
            platform, number, place_elsewhere.standing, paid, paid_yen
        ) ORDER BY platform), '[]')::text
        FROM place_elsewhere WHERE place_elsewhere.registration = listed.registration
    ) AS places, (array_remove(alike.members, listed.member))[1] AS alike
    FROM listed LEFT JOIN alike USING (said) ORDER BY listed.name, listed.registration LIMIT $2
"""

_PLATFORMS = """
    SELECT platform, count(DISTINCT registration) AS people FROM place_elsewhere
    WHERE event = $1 AND standing <> 'cancelled' GROUP BY platform ORDER BY platform
"""

_SUMS = """
    SELECT count(*) FILTER (WHERE platforms > 1) AS on_two,
           coalesce(sum(paid_yen), 0)::bigint AS paid_yen
    FROM (
        SELECT count(DISTINCT platform) AS platforms, sum(paid_yen) AS paid_yen
        FROM place_elsewhere WHERE event = $1 AND standing <> 'cancelled' GROUP BY registration
    ) AS each_of
"""
