"""Sessions end, one by one or all at once."""

from uuid import UUID

from community.clock import now
from community.database import execute, transaction
from community.members.tables import Member
from community.secret import hashed


async def end_session(session: str) -> None:
    """End the session with this secret, if there is one."""
    if session:
        await execute(_END + f"family = ({_FAMILY})", now(), hashed(session))


async def end_family(family: UUID) -> None:
    """End whatever came of one signing in."""
    await execute(_END + "family = $2", now(), family)


async def end_one(member: Member, key: str) -> None:
    """End one of this person's sessions, by its key."""
    one = "SELECT family FROM session WHERE member = $2 AND left(token_hash, 16) = $3"
    await execute(_END + f"family IN ({one})", now(), member.id, key)


async def end_others(member: Member, but: str = "") -> None:
    """End all sessions of this person, except the one with the secret `but`."""
    others = f"member = $3 AND family IS DISTINCT FROM ({_FAMILY})"
    async with transaction():
        await execute(_END + others, now(), hashed(but), member.id)


# A session that is over stays a while, so that its device is known when it comes back.
_END = "UPDATE session SET expires_at = $1 WHERE expires_at > $1 AND "

_FAMILY = "SELECT family FROM session WHERE token_hash = $2"
