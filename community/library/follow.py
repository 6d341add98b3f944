"""Follow a theme: be told by mail when a later report says something on it."""

from community.clock import now
from community.database import execute, fetch_one, new_id, only, transaction
from community.library.found import Found
from community.library.same import same_as
from community.library.tables import ThemeFollower
from community.members.find import by_address, still_here
from community.members.tables import Member
from community.outbox.stop import stop


async def follower_of(line: Found, member: Member) -> ThemeFollower | None:
    """How this person follows the theme, by whichever of its evenings."""
    same = ThemeFollower.line.is_in(list(await same_as([line.id])))
    return await ThemeFollower.objects().where(same & (ThemeFollower.member == member.id)).first()


async def follow(line: Found, member: Member) -> ThemeFollower:
    """From now on the person is told; twice does no harm."""
    async with transaction():
        member = await still_here(member)
        await execute(_FOLLOW, new_id(), line.id, member.id, None, member.language, now())
        found = only(await follower_of(line, member))
    return found  # noqa: RET504 - a return inside the block is none to mypy


async def follow_by_address(line: Found, address: str, spoken: str) -> None:
    """The same for whoever reads the address: the person we know by it, or the address alone."""
    async with transaction():
        member = await by_address(address)
        if member is not None:
            await follow(line, member)
        else:
            await execute(_FOLLOW, new_id(), line.id, None, address, spoken, now())


async def stop_following(follower: ThemeFollower) -> None:
    """The row goes, and mails about this theme that still wait are not sent."""
    async with transaction():
        await follower.remove()
        row = await fetch_one(_ADDRESS, follower.member)
        await stop(row["email"] if row else follower.email, purpose_of(follower))


def purpose_of(follower: ThemeFollower) -> str:
    """By what the outbox knows these mails, so that one theme stops and others go on."""
    return f"theme {str(follower.id)[-16:]}"


_ADDRESS = "SELECT coalesce(email, '') AS email FROM member WHERE id = $1"
_FOLLOW = """
    INSERT INTO theme_follower (id, line, member, email, language, since)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
"""
