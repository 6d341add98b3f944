"""The map of a room for programs."""

from typing import Annotated

import msgspec
from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.floor.keep import MOST, keep_map
from community.floor.place import Place
from community.floor.room_map import map_of
from community.members.visitor import Visitor


class Floor(msgspec.Struct):
    """What stands where; it is given as a whole, and an empty list takes the map away."""

    places: Annotated[list[Place], Meta(max_length=MOST)]


@get("/api/v1/events/{slug:str}/floor")
async def floor(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Floor:
    """Roundtables by their letters, and landmarks."""
    return Floor((await map_of(event)).places)


@put("/api/v1/events/{slug:str}/floor")
async def draw(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Floor]
) -> Floor:
    """Draw the map anew."""
    await keep_map(event, data.places)
    return Floor((await map_of(event)).places)


HANDLERS = [floor, draw]
