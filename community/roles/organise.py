"""Who organises, and the first one, made by the set-up."""

from community.access.held import held_by
from community.access.tables import HeldRole, Name
from community.clock import now
from community.database import execute, fetch_one, fetch_value, lock, transaction
from community.members.find import find_or_greet
from community.members.tables import Member, Turn
from community.members.visitor import Held
from community.memberships.membership import begin
from community.roles.tell_role import tell_of_role


async def make_organiser(name: str, email: str) -> Member:
    """The person with this address, now a member who organises; the first one is the owner."""
    async with transaction():
        await execute("LOCK TABLE held_role IN SHARE ROW EXCLUSIVE MODE")
        member = await lock(await find_or_greet(name, email))
        if not member.is_member:
            await begin(member, Turn.APPROVED)
        if Held(Name.ORGANISER) not in await held_by(member.id):
            role = HeldRole(member=member.id, role=await _first_or_next(), granted_at=now())
            await role.save()
            if role.role != Name.OWNER:  # the first one is just setting this up
                await tell_of_role(role, member)
    return member


async def first_organiser() -> Member | None:
    """Whoever has owned or organised the whole community for longest."""
    found = await fetch_one(_FIRST, now())
    return await Member.objects().get(Member.id == found["member"]) if found else None


async def _first_or_next() -> Name:
    is_owned = await fetch_value(_IS_OWNED)
    return Name.ORGANISER if is_owned else Name.OWNER


_FIRST = """
    SELECT member FROM held_role
    WHERE role IN ('owner', 'organiser') AND event IS NULL AND series IS NULL
      AND taken_back_at IS NULL AND (until IS NULL OR until > $1)
    ORDER BY granted_at, id LIMIT 1
"""
_IS_OWNED = "SELECT EXISTS (SELECT FROM held_role WHERE role = 'owner' AND taken_back_at IS NULL)"
