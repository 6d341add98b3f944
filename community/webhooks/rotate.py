"""Give a destination a new secret without losing a message."""

from datetime import timedelta

from community.clock import now
from community.database import lock, transaction
from community.webhooks.secret import Unreadable, new_secret, opened, sealed
from community.webhooks.tables import Destination

BOTH_SIGN_FOR = timedelta(hours=24)


async def rotate(destination: Destination) -> tuple[Destination, str]:
    """The destination and its new secret, shown this once; the old one signs as well for a day."""
    secret = new_secret()
    async with transaction():
        destination = await lock(destination)
        destination.old_secret = _if_readable(destination.secret)
        destination.old_until = now() + BOTH_SIGN_FOR if destination.old_secret else None
        destination.secret = sealed(secret)
        await destination.save()
    return destination, secret


def _if_readable(kept: str) -> str:
    try:
        opened(kept)
    except Unreadable:
        return ""
    return kept
