"""Where somebody stands on the waitlist."""

from community.database import fetch_value
from community.registrations.tables import Registration


async def place_in_line(registration: Registration) -> int:
    """1 for who is promoted next; 0 for who does not wait."""
    if not registration.waits:
        return 0
    kind = registration.kind
    ahead = await fetch_value(_AHEAD, getattr(kind, "id", kind), registration.turn)
    return int(ahead) + 1


_AHEAD = """
    SELECT count(*) FROM registration WHERE kind = $1 AND standing = 'waitlisted' AND turn < $2
"""
