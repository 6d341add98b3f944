"""Tokens that were made: all of them, taken back, and when each was last used."""

from collections.abc import Sequence
from datetime import timedelta

from community.access.tables import ApiToken
from community.clock import now
from community.database import execute, lock, transaction

NOTED_EVERY = timedelta(hours=1)


async def all_tokens() -> Sequence[ApiToken]:
    """Every token that was ever made, the newest first."""
    return await ApiToken.objects().order_by(ApiToken.created_at, ascending=False)


async def revoke(token: ApiToken) -> ApiToken:
    """The token, which opens nothing any more; a second time changes nothing."""
    async with transaction():
        token = await lock(token)
        if not token.is_revoked:
            token.revoked_at = now()
            await token.save([ApiToken.revoked_at])
    return token


async def note_use(token: ApiToken) -> None:
    """Remember that it was used just now; once an hour is enough."""
    at = now()
    if not token.was_used_since(at - NOTED_EVERY):
        await execute("UPDATE api_token SET last_used_at = $2 WHERE id = $1", token.id, at)
