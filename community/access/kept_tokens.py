"""Tokens that were made: all of them, taken back, and when each was last used."""

from collections.abc import Sequence
from datetime import timedelta

from community.access.tables import ApiToken
from community.clock import now
from community.database import execute, lock, only, transaction
from community.secret import hashed

NOTED_EVERY = timedelta(hours=1)


async def all_tokens() -> Sequence[ApiToken]:
    """Every token that was ever made, the newest first."""
    return await ApiToken.objects().order_by(ApiToken.created_at, ascending=False)


async def revoke(token: ApiToken) -> ApiToken:
    """The token; it and those it made open nothing any more. A second time changes nothing."""
    async with transaction():
        token = await lock(token)
        if not token.is_revoked:
            token.revoked_at = now()
            await token.save([ApiToken.revoked_at])
            await execute(_REVOKE_ITS_OWN, str(token.id), token.revoked_at)
    return token


async def note_use(token: ApiToken) -> None:
    """Remember that it was used just now; once an hour is enough."""
    at, long_ago = now(), now() - NOTED_EVERY
    if not token.was_used_since(long_ago):
        await execute(_NOTE, token.id, at, long_ago)


async def token_of(secret: str) -> ApiToken:
    """The token that was just made, by its secret."""
    return only(await ApiToken.objects().get(ApiToken.token_hash == hashed(secret)))


# Of many who use it in the same moment one notes it, and the others do not wait for that.
_NOTE = """
    UPDATE api_token SET last_used_at = $2 WHERE id = (
        SELECT id FROM api_token WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $3)
        FOR NO KEY UPDATE SKIP LOCKED)
"""

_REVOKE_ITS_OWN = """
    UPDATE api_token SET revoked_at = $2 WHERE made_by = $1 AND revoked_at IS NULL
"""
