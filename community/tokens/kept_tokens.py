"""Tokens that were made: all of them, who made them, and taken back."""

from collections.abc import Sequence

from community.access.tables import ApiToken
from community.clock import now
from community.database import execute, fetch, lock, only, transaction
from community.secret import hashed


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


async def makers() -> dict[str, str]:
    """Who made tokens, people and programs, by what `made_by` says; who is deleted has no name."""
    return {row["made_by"]: row["name"] for row in await fetch(_MAKERS)}


async def token_of(secret: str) -> ApiToken:
    """The token that was just made, by its secret."""
    return only(await ApiToken.objects().get(ApiToken.token_hash == hashed(secret)))


_REVOKE_ITS_OWN = """
    UPDATE api_token SET revoked_at = $2 WHERE made_by = $1 AND revoked_at IS NULL
"""

_MAKERS = """
    SELECT DISTINCT t.made_by, m.name
    FROM api_token t JOIN member m ON m.id::text = t.made_by AND m.erased_at IS NULL
    UNION SELECT t.made_by, p.name FROM api_token t JOIN api_token p ON p.id::text = t.made_by
"""
