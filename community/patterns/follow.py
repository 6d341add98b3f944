"""Follow a series as somebody we know: be told of the next event, or be registered for each."""

from community.clock import now
from community.database import execute, fetch_one, lock, new_id, only, transaction
from community.events.tables import Series
from community.language import _
from community.members.find import still_here
from community.members.tables import Member
from community.outbox.stop import stop
from community.patterns.tables import Follower
from community.refusal import Refused


async def following(series: Series, member: Member) -> Follower | None:
    """How this person follows the series, if at all."""
    theirs = (Follower.series == series.id) & (Follower.member == member.id)
    return await Follower.objects().get(theirs)


async def follow(series: Series, member: Member) -> Follower:
    """From now on the person is told of each new event; twice does no harm."""
    async with transaction():
        await execute(_FOLLOW, new_id(), series.id, (await still_here(member)).id, now())
        found = only(await following(series, member))
    return found  # noqa: RET504 - a return inside the block is none to mypy


async def register_each_time(series: Series, member: Member, wanted: bool = True) -> Follower:
    """Register this member for each event that is published from now on, or no longer.

    The day of the wish is the turn. Refuses people who are no members.
    """
    async with transaction():
        member = await still_here(member)
        if wanted and not member.is_member:
            raise Refused(_("Only members are registered by themselves."))
        follower = await lock(await follow(series, member))
        if follower.registers != wanted:
            follower.registers_since = now() if wanted else None
            await follower.save([Follower.registers_since])
    return follower


async def stop_following(follower: Follower) -> None:
    """The row goes, and mails about this series that still wait are not sent."""
    async with transaction():
        await follower.remove()
        row = await fetch_one(_ADDRESS, follower.member)
        await stop(row["email"] if row else follower.email, purpose_of(follower))


def purpose_of(follower: Follower) -> str:
    """By what the outbox knows these mails, so that one series stops and others go on."""
    return f"series {str(getattr(follower.series, 'id', follower.series))[-16:]}"


_ADDRESS = "SELECT coalesce(email, '') AS email FROM member WHERE id = $1"

_FOLLOW = """
    INSERT INTO follower (id, series, member, language, since) VALUES ($1, $2, $3, 'ja', $4)
    ON CONFLICT DO NOTHING
"""
