"""People of the same name on two lists of one event: proposed as one, for an organiser's yes."""

from collections.abc import Sequence

from community.database import fetch
from community.events.tables import Event
from community.members.tables import Member
from community.platforms.platform import folded


async def find_alike(event: Event, platform: str, names: Sequence[str]) -> dict[str, Member]:
    """By folded name, who is registered here or by another platform's list, and not by this one.

    A name that two of them bear proposes nobody.
    """
    rows = await fetch(_ALIKE, event.id, platform, [folded(name) for name in names])
    ids = [row["id"] for row in rows]
    people = await Member.objects().where(Member.id.is_in(ids)) if ids else []
    return {folded(str(each.name)): each for each in people}


_ALIKE = """
    WITH named AS (
        SELECT member.id, replace(lower(normalize(member.name, NFKC)), ' ', '') AS name,
               registration.id AS registration
        FROM registration JOIN member ON member.id = registration.member
        WHERE registration.event = $1 AND registration.standing <> 'cancelled'
    )
    SELECT (array_agg(id))[1] AS id FROM named
    WHERE name = ANY($3) AND NOT EXISTS (
        SELECT FROM place_elsewhere WHERE registration = named.registration AND platform = $2
    )
    GROUP BY name HAVING count(*) = 1
"""
