"""Where people sit, for those who take part."""

from typing import Any
from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.registrations.tables import Registration
from community.roundtables.answers import RoundAnswer, round_answer
from community.roundtables.my_seat import MySeat, my_seats
from community.roundtables.who_sits import who_sits


class Neighbour(msgspec.Struct):
    """Somebody at my roundtable, by what a name badge says."""

    name: str
    company: str
    is_host: bool


class SeatAnswer(msgspec.Struct):
    """My roundtable in one round; null where I have no chair. `is_next` is where to go now."""

    round: int
    roundtable: UUID | None
    letter: str | None
    is_next: bool
    others: list[Neighbour]

    @classmethod
    def of(cls, seat: MySeat, me: UUID) -> "SeatAnswer":
        """The chair as its person's program reads it."""
        others = [Neighbour(each.name, each.company, each.is_host) for each in seat.others(me)]
        here = seat.roundtable
        key, letter = (here.id, here.letter) if here else (None, None)
        return cls(seat.round.number, key, letter, seat.is_next, others)


class Seats(msgspec.Struct):
    """One person's chairs, round by round."""

    registration: UUID
    seats: list[SeatAnswer]


class Wall(msgspec.Struct):
    """Who sits where in every round."""

    rounds: list[RoundAnswer]


@get("/api/v1/events/{slug:str}/seat")
async def my_seat(event: NamedDependency[Event], sitter: NamedDependency[Registration]) -> Seats:
    """Where I sit; who works at the event names somebody by `registration`."""
    found = await my_seats(event, sitter)
    return Seats(sitter.id, [SeatAnswer.of(each, sitter.id) for each in found])


@get("/api/v1/events/{slug:str}/seats")
async def seats(insider: NamedDependency[Any], event: NamedDependency[Event]) -> Wall:
    """Who sits where, for everybody who has a place."""
    return Wall([round_answer(each) for each in await who_sits(event)])


HANDLERS = [my_seat, seats]
