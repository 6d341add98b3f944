"""Tokens by which a person's own programs act as that person: which there are, and taken back.

They open what is the person's own under /api/v1, and no role: whoever finds one organises nothing
and signs in nowhere. What one makes that may make others opens less, lasts no longer, and ends with
it.
"""

from datetime import timedelta
from uuid import UUID

from community.access.own_tables import OwnToken
from community.access.tokens import PREFIX
from community.clock import now
from community.database import execute, only, transaction
from community.members.tables import Member
from community.secret import hashed

OWN = f"{PREFIX}me_"
NOTED_EVERY = timedelta(hours=1)


async def own_tokens_of(me: Member) -> list[OwnToken]:
    """The tokens of this person that still open something, the newest first."""
    alive = (OwnToken.member == me.id) & (OwnToken.expires_at > now())
    return await OwnToken.objects().where(alive).order_by(OwnToken.created_at, ascending=False)


async def take_back_own(me: Member, token: UUID) -> None:
    """The token, and each that was made by it, opens nothing any more."""
    async with transaction():
        await OwnToken.delete().where((OwnToken.id == token) & (OwnToken.member == me.id))


async def own_token_of(secret: str) -> OwnToken:
    """The token that was just made, by its secret."""
    return only(await OwnToken.objects().get(OwnToken.token_hash == hashed(secret)))


async def owner_of(secret: str) -> OwnToken | None:
    """The living token with this secret, with its person; notes the use, once an hour at most."""
    alive = (OwnToken.token_hash == hashed(secret)) & (OwnToken.expires_at > now())
    token = await OwnToken.objects(OwnToken.member).get(alive)
    at = now()
    if token is not None and not token.was_used_since(at - NOTED_EVERY):
        await execute("UPDATE own_token SET used_at = $2 WHERE id = $1", token.id, at)
    return token
