"""Where people sit, for those who take part."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.board.answers import RoundAnswer, round_answer
from community.events.tables import Event
from community.floor.place import Place
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.roundtables.who_sits import who_sits
from community.seats.in_common import common_with
from community.seats.my_seat import MySeat, my_seats


class Neighbour(msgspec.Struct):
    """Somebody at my roundtable, by what a name badge says, and what they let me see we share."""

    name: str
    company: str
    is_host: bool
    in_common: list[str]


class SeatAnswer(msgspec.Struct):
    """My roundtable in one round; null where I have no chair. `is_next` is where to go now.

    `where` says it in words, `place` is on the map of the room, and I come from `since`.
    """

    round: int
    roundtable: UUID | None
    letter: str | None
    where: str
    place: Place | None
    since: str
    is_next: bool
    others: list[Neighbour]

    @classmethod
    def of(cls, seat: MySeat, me: UUID, common: Mapping[UUID, list[str]]) -> "SeatAnswer":
        """The chair as its person's program reads it."""
        return cls(
            round=seat.round.number,
            roundtable=seat.roundtable.id if seat.roundtable else None,
            letter=seat.letter or None,
            where=seat.where,
            place=seat.room.by_letter.get(seat.letter),
            since=seat.since,
            is_next=seat.is_next,
            others=[
                Neighbour(each.name, each.company, each.is_host, common.get(each.registration, []))
                for each in seat.others(me)
            ],
        )


class Seats(msgspec.Struct):
    """One person's chairs, round by round."""

    registration: UUID
    seats: list[SeatAnswer]


class Wall(msgspec.Struct):
    """Who sits where in every round."""

    rounds: list[RoundAnswer]


@get("/api/v1/events/{slug:str}/seat")
async def my_seat(
    visitor: NamedDependency[Visitor],
    event: NamedDependency[Event],
    sitter: NamedDependency[Registration],
) -> Seats:
    """Where I sit; who works at the event names somebody by `registration`."""
    found = await my_seats(event, sitter)
    common = await common_with(sitter, visitor)
    return Seats(sitter.id, [SeatAnswer.of(each, sitter.id, common) for each in found])


@get("/api/v1/events/{slug:str}/seats")
async def seats(insider: NamedDependency[Any], event: NamedDependency[Event]) -> Wall:
    """Who sits where, for everybody who has a place."""
    return Wall([round_answer(each) for each in await who_sits(event)])


HANDLERS = [my_seat, seats]
