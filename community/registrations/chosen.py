"""The kind of place that somebody chose."""

from community.database import lock
from community.events.tables import Event
from community.places.kinds import first_kind
from community.places.tables import PlaceKind


async def chosen(event: Event, kind: PlaceKind | None) -> PlaceKind:
    """The kind as it is now that the event is locked; the first one for whoever named none."""
    return await lock(kind) if kind else await first_kind(event)
