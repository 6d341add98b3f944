"""The first organiser, made by the set-up."""

from community.database import transaction
from community.members.find import find_or_greet
from community.members.tables import Member, Standing


async def make_organiser(name: str, email: str) -> Member:
    """The person with this address, now a member who runs the community."""
    async with transaction():
        member = await find_or_greet(name, email)
        member.is_organiser = True
        member.standing = Standing.MEMBER
        await member.save()
    return member
