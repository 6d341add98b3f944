"""Draws for programs."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.draws import draw as drawing
from community.draws.answers import DrawAnswer
from community.draws.nominate import nominate
from community.members.visitor import Visitor
from community.places.tables import PlaceKind
from community.registrations.answers import Answer
from community.registrations.tables import Registration


class Nomination(msgspec.Struct):
    """Whether somebody comes first in the draw."""

    is_nominated: bool


@get("/api/v1/events/{slug:str}/places/{kind_id:uuid}/draw")
async def read_draw(place_kind: NamedDependency[PlaceKind]) -> DrawAnswer:
    """The draw of a kind of place. Anybody can recompute it: the smallest lots have places."""
    return await DrawAnswer.of(place_kind)


@post("/api/v1/events/{slug:str}/places/{kind_id:uuid}/draw", status_code=200)
async def draw_now(
    organiser: NamedDependency[Visitor], place_kind: NamedDependency[PlaceKind]
) -> DrawAnswer:
    """Draw, if its time has come; it is drawn by itself as well. Everybody is mailed the result."""
    return await DrawAnswer.of(await drawing.draw(place_kind))


@post("/api/v1/registrations/{registration_id:uuid}/nomination", status_code=200)
async def nominate_somebody(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Nomination],
) -> Answer:
    """Let somebody come first in the draw, or no longer; nobody else sees it."""
    nominated = await nominate(registration, data.is_nominated)
    return Answer.of(nominated, registration.event)


HANDLERS = [read_draw, draw_now, nominate_somebody]
