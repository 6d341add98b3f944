"""The tokens that programs show: which live, and who answers for them."""

from datetime import timedelta

from community.access.own_token import OwnToken
from community.access.tables import ApiToken
from community.clock import now
from community.database import execute, fetch_value
from community.database.read_row import row_where
from community.members.tables import Member
from community.members.visitor import Visitor
from community.secret import hashed

PREFIX = "community_"  # people and scanners for secrets know it by this
OWN = f"{PREFIX}me_"
NOTED_EVERY = timedelta(hours=1)


async def living_token(secret: str) -> ApiToken | None:
    """The community's token with this secret; notes the use, once an hour at most."""
    token = await row_where(ApiToken, "token_hash = $1", hashed(secret))
    if token is None or not token.is_alive:
        return None
    at, long_ago = now(), now() - NOTED_EVERY
    if not token.was_used_since(long_ago):
        await execute(_NOTE, token.id, at, long_ago)
    return token


async def living_own_token(secret: str) -> OwnToken | None:
    """The person's own token with this secret, with its person; notes the use as often."""
    alive = (OwnToken.token_hash == hashed(secret)) & (OwnToken.expires_at > now())
    token = await OwnToken.objects(OwnToken.member).get(alive)
    at = now()
    if token is not None and not token.was_used_since(at - NOTED_EVERY):
        await execute("UPDATE own_token SET used_at = $2 WHERE id = $1", token.id, at)
    return token


async def person_behind(visitor: Visitor) -> Member | None:
    """Whoever asks, or who made the token that does, or the token which made that."""
    if visitor.member or not visitor.token:
        return visitor.member
    found = await fetch_value(_PERSON, visitor.token)
    return await Member.objects().get(Member.id == found) if found else None


# Of many who use it in the same moment one notes it, and the others do not wait for that.
_NOTE = """
    UPDATE api_token SET last_used_at = $2 WHERE id = (
        SELECT id FROM api_token WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $3)
        FOR NO KEY UPDATE SKIP LOCKED)
"""

_PERSON = """
    SELECT m.id FROM api_token t LEFT JOIN api_token p ON p.id::text = t.made_by
    JOIN member m ON m.id::text IN (t.made_by, p.made_by) AND m.erased_at IS NULL
    WHERE t.id = $1
"""
