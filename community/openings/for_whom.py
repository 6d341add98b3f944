"""Whom a kind of place is for: asked on the page, at registration, and anew at promotion."""

from collections.abc import Sequence
from uuid import UUID

from community.clock import now
from community.database import fetch
from community.events.kind_plan import ForWhom
from community.events.tables import Event
from community.members.tables import Member
from community.openings.may_take import STRANGER, Facts, may_take
from community.places.tables import PlaceKind


async def is_for_member(kind: PlaceKind, event: Event, member: Member) -> bool:
    """Whether the kind is for this person, as of now."""
    if kind.for_whom == ForWhom.EVERYBODY:
        return True
    return may_take(kind.for_whom, kind.tier, await facts_of(event, member))


async def facts_of(event: Event, member: Member | None) -> Facts:
    """What is true of this person today; of a stranger nothing is known."""
    if member is None:
        return STRANGER
    return (await facts_of_all(event, [member]))[member.id]


async def facts_of_all(event: Event, members: Sequence[Member]) -> dict[UUID, Facts]:
    """The same for many, by the person."""
    known = {each.id: each for each in members}
    return {
        row["id"]: Facts(
            known[row["id"]].is_member,
            known[row["id"]].tier,
            row["is_invited"],
            row["is_first_timer"],
        )
        for row in await fetch(_OF_ALL, event.id, list(known), now())
    }


async def wrongly_in_line(event: Event) -> list[UUID]:
    """Who waits for a kind that is not for them, or no longer; they keep their turn."""
    rows = await fetch(_IN_LINE, event.id, now())
    return [
        row["id"]
        for row in rows
        if not may_take(
            row["for_whom"],
            row["wanted_tier"],
            Facts(row["is_member"], row["tier"], row["is_invited"], row["is_first_timer"]),
        )
    ]


_INVITED = """EXISTS (SELECT FROM invitee i WHERE i.event = {event} AND i.member = {member}
                      AND i.revoked_at IS NULL) AS is_invited"""
_FIRST_TIME = """NOT EXISTS (SELECT FROM registration o JOIN event p ON p.id = o.event
                      WHERE o.member = {member} AND o.standing = 'confirmed'
                      AND p.id <> {event} AND p.starts_at < {now}) AS is_first_timer"""

_OF_ALL = f"""
    SELECT asked.id, {_INVITED}, {_FIRST_TIME} FROM unnest($2::uuid[]) AS asked(id)
""".format(event="$1", member="asked.id", now="$3")

_IN_LINE = f"""
    SELECT r.id, k.for_whom, k.tier AS wanted_tier, m.tier,
           m.standing = 'member' AND (m.member_until IS NULL OR m.member_until > $2) AS is_member,
           {_INVITED}, {_FIRST_TIME}
    FROM registration r JOIN place_kind k ON k.id = r.kind AND k.for_whom <> 'everybody'
    JOIN member m ON m.id = r.member
    WHERE r.event = $1 AND r.standing IN ('waitlisted', 'applied')
""".format(event="$1", member="r.member", now="$2")
