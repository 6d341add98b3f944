"""Members for programs."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from community.database.part import Part
from community.members.answers import Person
from community.members.tables import Member, Standing
from community.members.visitor import Visitor
from community.memberships import apply as membership
from community.memberships.api.decisions import Approval, Decline
from community.memberships.people import some_people
from community.memberships.renew import renew
from community.memberships.tiers import tier_named


class PeoplePage(msgspec.Struct):
    """Some people by name, and the mark of where to go on."""

    members: list[Person]
    next: str | None


@get("/api/v1/members")
async def members(
    organiser: NamedDependency[Visitor],
    part: NamedDependency[Part],
    standing: FromQuery[Standing | None] = None,
) -> PeoplePage:
    """The people whom the community knows, by name: all, or those who stand so."""
    found = await some_people(part, standing)
    return PeoplePage([Person.of(each) for each in found.rows], found.next)


@get("/api/v1/members/{member_id:uuid}")
async def member(organiser: NamedDependency[Visitor], person: NamedDependency[Member]) -> Person:
    """One person."""
    return Person.of(person)


@post("/api/v1/members/{member_id:uuid}/approval", status_code=200)
async def approve(
    organiser: NamedDependency[Visitor],
    person: NamedDependency[Member],
    data: JSONBody[Approval | None] = None,
) -> Person:
    """Make the applicant a member; they are told by mail."""
    given = data or Approval()
    tier = await tier_named(str(given.tier or ""))
    reason = await membership.in_words(person, str(given.template or ""), given.reason)
    return Person.of(await membership.approve(person, reason, organiser.name, tier))


@post("/api/v1/members/{member_id:uuid}/declining", status_code=200)
async def decline(
    organiser: NamedDependency[Visitor], person: NamedDependency[Member], data: JSONBody[Decline]
) -> Person:
    """Turn the applicant down with a reason, which is mailed."""
    reason = await membership.in_words(person, str(data.template or ""), data.reason)
    return Person.of(await membership.decline(person, reason, organiser.name))


@post("/api/v1/members/{member_id:uuid}/renewal", status_code=200)
async def renew_theirs(
    organiser: NamedDependency[Visitor], person: NamedDependency[Member]
) -> Person:
    """Let a membership that has an end go on for another term."""
    return Person.of(await renew(person))


HANDLERS = [members, member, approve, decline, renew_theirs]
