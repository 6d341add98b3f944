"""Roles: who may grant them, and how they are granted and taken back."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from community.access.held import held_by
from community.access.tables import HeldRole, Name
from community.access.turn import turn_sessions
from community.clock import now
from community.database import execute, fetch, fetch_one, lock, only, transaction
from community.language import _
from community.members.find import by_address
from community.members.tables import Member
from community.members.visitor import Held, Visitor
from community.refusal import Conflict, Refused
from community.roles.tell_role import tell_of_end, tell_of_role

GRANTED_BY_OWNERS = {Name.OWNER, Name.ORGANISER}


class Place(NamedTuple):
    """What a role is held for: an event, a series, or without both the whole community."""

    event: int | None = None
    series: UUID | None = None


async def grant(
    by: Visitor, email: str, role: str, place: Place, until: datetime | None = None
) -> HeldRole:
    """Let the person with this address do the work of `role` at `place`, until then or for good.

    Refuses an address nobody knows, a role the visitor may not grant, and one that is held already.
    Browsers signed in as that person get new secrets.
    """
    name = _role_that_may_be_given(by, role)
    if name == Name.OWNER and (place != Place() or until):
        raise Refused(_("Owners own the whole community, and for good."), "role")
    async with transaction():
        member = await _known_by(email)
        await execute(_END_WHAT_RAN_OUT, member.id, now())
        if Held(name, place.event, place.series) in await held_by(member.id):
            raise Conflict(_("{name} has this role already.").format(name=member.name), "email")
        maker = by.member.id if by.member else None
        granted = HeldRole(member=member.id, role=name, granted_by=maker, granted_at=now())
        granted.event, granted.series, granted.until = place.event, place.series, until
        await granted.save()
        await tell_of_role(granted, member)
        await turn_sessions(member.id)
    return granted


async def _known_by(email: str) -> Member:
    """The person with this address, held until the transaction ends."""
    member = await by_address(email)
    if member is None:
        raise Refused(_("Nobody here has this address. Ask them to sign in once."), "email")
    return await lock(member)


async def take_back(by: Visitor, role: HeldRole) -> None:
    """End the role at once; whoever held it gets new secrets. One owner always stays."""
    _refuse_what_only_owners_do(by, role.role)
    async with transaction():
        if role.role == Name.OWNER:
            await refuse_last_owner(role.member)
        if await fetch_one(_TAKE_BACK, role.id, now()):
            member = only(await Member.objects().get(Member.id == role.member))
            await tell_of_end(role, member, by.member)
            await turn_sessions(role.member)


async def refuse_last_owner(member: UUID) -> None:
    """Refuse to go on, inside the caller's transaction, if nobody else owns the community.

    All owners are held until the end, so that two cannot take each other's role back at once.
    """
    owners = await fetch(_OWNERS)
    if [owner["member"] for owner in owners] == [member]:
        raise Conflict(_("Somebody must own the community. Make somebody else an owner first."))


def _role_that_may_be_given(by: Visitor, role: str) -> Name:
    if role not in set(Name):
        raise Refused(_("Please choose a role."), "role")
    _refuse_what_only_owners_do(by, role)
    return Name(role)


def _refuse_what_only_owners_do(by: Visitor, role: str) -> None:
    if role in GRANTED_BY_OWNERS and Name.OWNER not in by.here:
        raise Refused(_("Only owners make organisers and owners."), "role")


_OWNERS = """
    SELECT member FROM held_role WHERE role = 'owner' AND taken_back_at IS NULL
    ORDER BY id FOR UPDATE
"""
_TAKE_BACK = """
    UPDATE held_role SET taken_back_at = $2 WHERE id = $1 AND taken_back_at IS NULL RETURNING id
"""
_END_WHAT_RAN_OUT = """
    UPDATE held_role SET taken_back_at = until
    WHERE member = $1 AND taken_back_at IS NULL AND until <= $2
"""
