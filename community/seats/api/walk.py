"""One person's evening for programs."""

from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.seats.walk import Stop, walk_of


class Met(msgspec.Struct):
    """Somebody at the same roundtable; `again` when they sat together in an earlier round."""

    registration: UUID
    name: str
    company: str
    again: bool


class StopAnswer(msgspec.Struct):
    """One round; the letter is null without a chair."""

    round: int
    letter: str | None
    where: str
    people: list[Met]

    @classmethod
    def of(cls, stop: Stop) -> "StopAnswer":
        """The round as a program reads it."""
        people = [
            Met(each.registration, each.name, each.company, each.registration in stop.again)
            for each in stop.people
        ]
        return cls(stop.round.number, stop.letter or None, stop.where, people)


class WalkAnswer(msgspec.Struct):
    """All rounds; `met` different people, and meetings that are not the first."""

    registration: UUID
    met: int
    repeats: int
    stops: list[StopAnswer]


@get("/api/v1/events/{slug:str}/seatings/people/{registration_id:uuid}")
async def one_walk(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    walker: NamedDependency[Registration],
) -> WalkAnswer:
    """Where one person sits in each round, with whom, and whom they meet again."""
    walk = await walk_of(event, walker.id)
    found = [StopAnswer.of(each) for each in walk.stops]
    return WalkAnswer(walker.id, walk.met, walk.repeats, found)


HANDLERS = [one_walk]
