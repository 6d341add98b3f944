"""What sign-in leaves behind is forgotten when it is of no use any more."""

from datetime import timedelta

from community.clock import now
from community.database import execute, transaction

LINKS_AFTER = timedelta(days=1)
SESSIONS_AFTER = timedelta(days=60)  # until then their devices are known


async def forget_old_sign_ins() -> None:
    """Delete links and sessions that have been over for a while."""
    async with transaction():
        await execute("DELETE FROM sign_in_link WHERE expires_at < $1", now() - LINKS_AFTER)
        await execute("DELETE FROM passkey_challenge WHERE expires_at < $1", now())
        await execute("DELETE FROM own_token WHERE expires_at < $1", now())
        await execute("DELETE FROM session WHERE expires_at < $1", now() - SESSIONS_AFTER)
