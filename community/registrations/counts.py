"""The event's counters, always counted from the registrations themselves."""

from community.database import fetch_one
from community.events.tables import Event
from community.live import tell


async def count_again(event: Event) -> None:
    """Bring taken, waiting and version of the locked event up to date, and tell open pages."""
    counted = await fetch_one(_COUNT, event.id)
    event.taken, event.waiting = counted["taken"], counted["waiting"]
    event.version = counted["version"]
    await tell(f"event:{event.id}", f"door:{event.id}")


_COUNT = """
    UPDATE event SET taken = counted.taken, waiting = counted.waiting, version = version + 1
    FROM (SELECT count(*) FILTER (WHERE standing = 'confirmed' AND source <> 'walk_in') AS taken,
                 count(*) FILTER (WHERE standing = 'waitlisted') AS waiting
          FROM registration WHERE event = $1) AS counted
    WHERE id = $1 RETURNING event.taken, event.waiting, event.version
"""
