"""The organiser's wall with the control of the rounds, and the projector."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.clock import now
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.close_round import close_round
from community.outputs.form import Said, read_id, read_number
from community.outputs.open_round import extend_round, open_round
from community.outputs.picture import picture_of
from community.outputs.stage import put_on_stage
from community.outputs.wall import wall_of
from community.outputs.words import WORDS
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Sent = NamedDependency[Said]
Number = NamedDependency[int]


@get("/events/{slug:str}/sheets")
async def wall(organiser: Organiser, event: Evening, round: FromQuery[int] = 0) -> Answer:
    filled = await wall_of(event, round)
    return page("outputs/wall.html", organiser, event=event, wall=filled, at=now(), **WORDS)


@post("/events/{slug:str}/rounds/{number:int}/opening")
async def begin(organiser: Organiser, event: Evening, round_number: Number, said: Sent) -> Answer:
    opened = await open_round(event, round_number, read_number(said, "minutes"))
    return see(_wall(event, round_number), _("“{round}” is open.").format(round=opened.title))


@post("/events/{slug:str}/rounds/{number:int}/closing")
async def end(organiser: Organiser, event: Evening, round_number: Number) -> Answer:
    closed = await close_round(event, round_number)
    return see(_wall(event, round_number), _("“{round}” is closed.").format(round=closed.title))


@post("/events/{slug:str}/rounds/{number:int}/extension")
async def extend(organiser: Organiser, event: Evening, round_number: Number, said: Sent) -> Answer:
    longer = await extend_round(event, round_number, read_number(said, "minutes"))
    return see(_wall(event, round_number), _("“{round}” has more time.").format(round=longer.title))


@get("/events/{slug:str}/stage")
async def stage(organiser: Organiser, event: Evening) -> Answer:
    picture = await picture_of(event)
    return page("outputs/stage.html", organiser, event=event, picture=picture, at=now(), **WORDS)


@post("/events/{slug:str}/stage")
async def change_stage(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    await put_on_stage(event, str(said.get("shows", "")), read_id(said, "roundtable"))
    return see(_wall(event, read_number(said, "round")), _("The projector shows it now."))


def _wall(event: Event, number: int) -> str:
    return f"/events/{event.slug}/sheets?round={number}"


HANDLERS = [wall, begin, end, extend, stage, change_stage]
