"""Seating for programs."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.roundtables.answers import SeatingAnswer, seating_answer
from community.roundtables.reseat import reseat
from community.roundtables.seat import seat_everyone


class SeatingWish(msgspec.Struct):
    """How many rounds, and how many people should sit together."""

    rounds: int = 2
    size: int = 5
    seed: int = 0


@post("/api/v1/events/{slug:str}/seatings")
async def seat(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[SeatingWish]
) -> SeatingAnswer:
    await seat_everyone(event, data.rounds, data.size, data.seed)
    return await seating_answer(event)


@post("/api/v1/events/{slug:str}/seatings/repair")
async def repair(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> SeatingAnswer:
    await reseat(event)
    return await seating_answer(event)


@get("/api/v1/events/{slug:str}/seatings")
async def seatings(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> SeatingAnswer:
    return await seating_answer(event)


HANDLERS = [seat, repair, seatings]
