"""Rounds, opened and closed by a program."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.clock import now
from community.events.rounds import rounds_of
from community.events.steps import Way
from community.events.tables import Event, Round
from community.members.visitor import Visitor
from community.rounds.close_round import close_round
from community.rounds.go_on import go_on
from community.rounds.lengthen_step import lengthen_step
from community.rounds.open_round import extend_round, open_round

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Number = NamedDependency[int]


class RoundAnswer(msgspec.Struct):
    """A discussion round and where it stands."""

    id: UUID
    number: int
    title: str
    minutes: int
    is_open: bool
    opened_at: datetime | None
    closes_at: datetime | None
    closed_at: datetime | None
    steps: Annotated[str, Meta(description="Minutes alone, in pairs and in fours: 1-2-4.")] = ""
    step_now: Way | None = None
    step_ends_at: datetime | None = None

    @classmethod
    def of(cls, round: Round) -> "RoundAnswer":
        """The round as a program reads it."""
        step = round.step(now())
        told = [name for name in cls.__struct_fields__ if not name.startswith("step_")]
        known = {name: getattr(round, name) for name in told}
        if step is None:
            return cls(**known)
        return cls(**known, step_now=step.way, step_ends_at=step.ends_at)


class Rounds(msgspec.Struct):
    """The event's rounds in order."""

    rounds: list[RoundAnswer]


class Lasting(msgspec.Struct):
    """How long; 0 means as planned."""

    minutes: Annotated[int, Meta(ge=0, le=240)] = 0


class Longer(msgspec.Struct):
    """How much longer."""

    minutes: Annotated[int, Meta(ge=1, le=240)]


class Ended(msgspec.Struct):
    """The step to end: alone, pairs or fours."""

    ends: Way


class LongerStep(msgspec.Struct):
    """The step to lengthen: alone, pairs or fours."""

    lengthens: Way
    minutes: Annotated[int, Meta(ge=1, le=60)]


@get("/api/v1/events/{slug:str}/rounds")
async def rounds(organiser: Organiser, event: Evening) -> Rounds:
    """The rounds, and which of them is open."""
    return Rounds([RoundAnswer.of(each) for each in await rounds_of(event)])


@post("/api/v1/events/{slug:str}/rounds/{number:int}/opening", status_code=200)
async def begin(
    organiser: Organiser,
    event: Evening,
    round_number: Number,
    data: JSONBody[Lasting | None] = None,
) -> RoundAnswer:
    """Open a round: its roundtables may write."""
    minutes = data.minutes if data else 0
    return RoundAnswer.of(await open_round(event, round_number, minutes))


@post("/api/v1/events/{slug:str}/rounds/{number:int}/closing", status_code=200)
async def end(organiser: Organiser, event: Evening, round_number: Number) -> RoundAnswer:
    """Close a round: nobody writes any more, ten seconds aside."""
    return RoundAnswer.of(await close_round(event, round_number))


@post("/api/v1/events/{slug:str}/rounds/{number:int}/extension", status_code=200)
async def extend(
    organiser: Organiser, event: Evening, round_number: Number, data: JSONBody[Longer]
) -> RoundAnswer:
    """Give a round more time."""
    return RoundAnswer.of(await extend_round(event, round_number, data.minutes))


@post("/api/v1/events/{slug:str}/rounds/{number:int}/step", status_code=200)
async def next_step(
    organiser: Organiser, event: Evening, round_number: Number, data: JSONBody[Ended]
) -> RoundAnswer:
    """End the step that is on now; when another one is on already, nothing changes."""
    return RoundAnswer.of(await go_on(event, round_number, data.ends))


@post("/api/v1/events/{slug:str}/rounds/{number:int}/step/extension", status_code=200)
async def lengthen(
    organiser: Organiser, event: Evening, round_number: Number, data: JSONBody[LongerStep]
) -> RoundAnswer:
    """Give the step that is on now more time; the end of the round stays where it is."""
    return RoundAnswer.of(await lengthen_step(event, round_number, data.lengthens, data.minutes))


HANDLERS = [rounds, begin, end, extend, next_step, lengthen]
