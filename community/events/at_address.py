"""The event at an address, for all who ask in the same moment."""

from copy import copy

from community.database.away import AWAY
from community.events.find import event_by_slug
from community.events.tables import Event
from community.together import Together


async def event_at(slug: str) -> Event | None:
    """The event as it is now, in any state, with its series; one question for all who ask."""
    found = await _at_once.ask(slug, slug)
    return copy(found) if found else None


async def _for_all(slug: str, asking: list[str]) -> list[Event | None]:
    return [await event_by_slug(slug)] * len(asking)


_at_once = Together(_for_all, AWAY, most=5000)
