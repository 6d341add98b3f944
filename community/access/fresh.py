"""Whether somebody has just proved who they are."""

from datetime import timedelta

from community.clock import now
from community.database import fetch_value
from community.secret import hashed

STAYS_FRESH = timedelta(minutes=15)


async def is_fresh(session: str) -> bool:
    """Whether this browser signed in within the last quarter of an hour."""
    return bool(await fetch_value(_FRESH, hashed(session), now() - STAYS_FRESH))


_FRESH = "SELECT EXISTS (SELECT FROM session WHERE token_hash = $1 AND created_at > $2)"
