"""Seating for programs."""

from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from community.board.answers import SeatingAnswer, seating_answer
from community.board.place import move_to, place
from community.events.tables import Event
from community.members.visitor import Visitor
from community.plannings.seat import seat_everyone
from community.plannings.seating_wish import SeatingWish
from community.roundtables.reseat import reseat
from community.roundtables.tables import Chair


class Placing(msgspec.Struct):
    """A person, by registration, and their roundtable in this round; none takes the chair back."""

    registration: UUID
    roundtable: UUID | None = None


class Moving(msgspec.Struct):
    """The roundtable, of the same round, to move to."""

    roundtable: UUID


class Moved(msgspec.Struct):
    """Where the person sits now and what that costs, in a sentence."""

    sentence: str


@post("/api/v1/events/{slug:str}/seatings")
async def seat(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[SeatingWish]
) -> SeatingAnswer:
    """Give everybody who is here a chair in every round; rounds that have begun stay."""
    await seat_everyone(event, data.rounds, data.size, data.seed)
    return await seating_answer(event)


@post("/api/v1/events/{slug:str}/seatings/repair")
async def repair(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> SeatingAnswer:
    """Seat who came late and close the gaps of who is missing, moving as few as possible."""
    await reseat(event)
    return await seating_answer(event)


@get("/api/v1/events/{slug:str}/seatings")
async def seatings(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> SeatingAnswer:
    """Who sits where in every round, and the flaws of the arrangement."""
    return await seating_answer(event)


@post("/api/v1/events/{slug:str}/rounds/{number:int}/chairs", status_code=200)
async def put(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    number: FromPath[int],
    data: JSONBody[Placing],
) -> Moved:
    """Put somebody at a roundtable, or take their chair back; says what it costs."""
    target = str(data.roundtable or "")
    return Moved(await place(event, number, str(data.registration), target))


@post("/api/v1/chairs/{chair_id:uuid}/move", status_code=200)
async def move(chair: NamedDependency[Chair], data: JSONBody[Moving]) -> Moved:
    """Move the person of a chair to another roundtable of the round; says what it costs."""
    said, _board = await move_to(chair, str(data.roundtable))
    return Moved(said)


HANDLERS = [seat, repair, seatings, put, move]
