"""Rounds, opened, extended and closed by an organiser."""

from typing import Any

from litestar import Response, post
from litestar.di import NamedDependency

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_number
from community.rounds.close_round import close_round
from community.rounds.go_on import go_on
from community.rounds.lengthen_step import lengthen_step
from community.rounds.open_round import extend_round, open_round
from community.web.answer import see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Sent = NamedDependency[Said]
Number = NamedDependency[int]


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


@post("/events/{slug:str}/rounds/{number:int}/step")
async def next_step(
    organiser: Organiser, event: Evening, round_number: Number, said: Sent
) -> Answer:
    await go_on(event, round_number, str(said.get("ends", "")))
    return see(_wall(event, round_number), _("On to the next step."))


@post("/events/{slug:str}/rounds/{number:int}/step/extension")
async def lengthen(
    organiser: Organiser, event: Evening, round_number: Number, said: Sent
) -> Answer:
    minutes = read_number(said, "minutes")
    await lengthen_step(event, round_number, str(said.get("lengthens", "")), minutes)
    return see(_wall(event, round_number), _("This step has more time."))


def _wall(event: Event, number: int) -> str:
    return f"/events/{event.slug}/sheets?round={number}"


HANDLERS = [begin, end, extend, next_step, lengthen]
