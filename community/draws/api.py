"""Draws for programs."""

from datetime import datetime

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.draws import draw as drawing
from community.draws.nominate import nominate
from community.draws.result import result_of
from community.members.visitor import Visitor
from community.places.tables import PlaceKind
from community.registrations.answers import Answer
from community.registrations.tables import Registration


class LotAnswer(msgspec.Struct):
    """A number, its lot (SHA-256 of `seed:number` in hex), and whether that gave it a place."""

    number: int
    lot: str
    has_place: bool


class DrawAnswer(msgspec.Struct):
    """A draw: until it is drawn, only the hash of its seed is told."""

    draw_at: datetime | None
    drawn_at: datetime | None
    applied: int
    seed_hash: str
    seed: str
    places: int
    lots: list[LotAnswer]

    @classmethod
    async def of(cls, kind: PlaceKind) -> "DrawAnswer":
        """The draw of this kind as a program reads it."""
        result = await result_of(kind)
        lots = [LotAnswer(each.number, each.lot, each.has_place) for each in result.lots]
        at = (kind.draw_at, kind.drawn_at, kind.applied)
        return cls(*at, result.seed_hash, result.seed, result.places, lots)


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
