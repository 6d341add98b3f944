"""Tokens by which a person's own programs act as that person: which there are, and taken back.

They open what is the person's own under /api/v1, and no role: whoever finds one organises nothing
and signs in nowhere. What one makes that may make others opens less, lasts no longer, and ends with
it.
"""

from uuid import UUID

from community.access.own_token import OwnToken
from community.clock import now
from community.database import only, transaction
from community.members.tables import Member
from community.secret import hashed


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
