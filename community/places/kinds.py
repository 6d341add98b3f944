"""The kinds of place of an event."""

from collections.abc import Iterable
from uuid import UUID

from community.database import fetch, only
from community.database.read_row import columns_of, read_row
from community.events.tables import Event
from community.language import _
from community.places.tables import PlaceKind
from community.refusal import Refused
from community.typed import read_id


async def kinds_of(event: Event) -> list[PlaceKind]:
    """Every kind in the organiser's order, those beside another at the end."""
    return [read_row(PlaceKind, each) for each in await fetch(_OF_EVENT, event.id)]


async def first_kind(event: Event) -> PlaceKind:
    """The kind that stands for the evening itself: whoever names none gets a place of it."""
    return only(next(iter(await kinds_of(event)), None))


async def kind_beside(event: Event, typed: str) -> PlaceKind:
    """The kind that is taken in addition to another; refuses one that is not."""
    key = read_id(typed)
    found = await kind_by_id(event, key) if key else None
    if found is None or not found.is_beside:
        raise Refused(_("Please choose a kind of place."), "kind")
    return found


async def kinds_beside(event: Event, typed: Iterable[str]) -> tuple[PlaceKind, ...]:
    """Those that were ticked, each once; refuses one that is not taken in addition."""
    wanted = dict.fromkeys(read_id(each) for each in typed if each)
    kinds = {kind.id: kind for kind in await kinds_of(event) if kind.is_beside} if wanted else {}
    if not set(wanted) <= set(kinds):
        raise Refused(_("Please choose a kind of place."), "beside")
    return tuple(kind for key, kind in kinds.items() if key in wanted)


async def kind_named(event: Event, typed: str) -> PlaceKind | None:
    """The kind that was chosen, None where none was; refuses one that the event does not have."""
    if not typed:
        return None
    key = read_id(typed)
    found = await kind_by_id(event, key) if key else None
    if found is None or found.is_beside:
        raise Refused(_("Please choose a kind of place."), "kind")
    return found


async def kind_by_id(event: Event, kind: UUID) -> PlaceKind | None:
    """The event's kind of this id."""
    own = (PlaceKind.event == event.id) & (PlaceKind.id == kind)
    return await PlaceKind.objects().get(own)


_OF_EVENT = f"""
    SELECT {columns_of(PlaceKind, "k")} FROM place_kind k WHERE event = $1
    ORDER BY is_beside, position
"""
