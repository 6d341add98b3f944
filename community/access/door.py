"""How the link of somebody without an account is read at one event's door."""

from datetime import timedelta

from community.access.tables import DoorLink
from community.clock import now
from community.database import execute
from community.signed import sign, signed_key

SEEN_EVERY = timedelta(minutes=1)


async def living_door_link(token: str) -> DoorLink | None:
    """The link of this token, while it opens the door; notes the use, once a minute at most."""
    key = signed_key("door", token)
    found = await DoorLink.objects().get(DoorLink.id == key) if key else None
    if found is None or found.until <= now() or found.is_taken_back:
        return None
    await execute(_SEEN, found.id, now(), now() - SEEN_EVERY)
    return found


def door_token(link: DoorLink) -> str:
    """What stands behind /door/ in the link's address."""
    return sign("door", str(link.id))


_SEEN = """
    UPDATE door_link SET last_used_at = $2
    WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $3)
"""
