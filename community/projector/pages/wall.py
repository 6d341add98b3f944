"""The organiser's wall: all sheets of a round side by side."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.calls.waiting import needs_of
from community.clock import now
from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.words import WORDS
from community.projector.wall import wall_of
from community.web.answer import page

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


@get("/events/{slug:str}/sheets")
async def wall(organiser: Organiser, event: Evening, round: FromQuery[int] = 0) -> Response[Any]:
    filled = await wall_of(event, round)
    shown = {"wall": filled, "needs": await needs_of(event), "at": now(), **WORDS}
    return page("projector/wall.html", organiser, event=event, **shown)


HANDLERS = [wall]
