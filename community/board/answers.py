"""A seating as programs read it."""

from uuid import UUID

import msgspec

from community.events.tables import Event
from community.flaws.figures import Figures
from community.roundtables.evening import evening_of
from community.roundtables.who_sits import RoundtableWithPeople, SeatedRound


class ChairAnswer(msgspec.Struct):
    id: UUID | None
    registration: UUID
    name: str
    company: str
    is_host: bool
    is_first_time: bool


class RoundtableAnswer(msgspec.Struct):
    id: UUID
    letter: str
    chairs: list[ChairAnswer]


class RoundAnswer(msgspec.Struct):
    id: UUID
    number: int
    title: str
    is_open: bool
    roundtables: list[RoundtableAnswer]


class SeatingAnswer(msgspec.Struct):
    event: str
    rounds: list[RoundAnswer]
    flaws: Figures


async def seating_answer(event: Event) -> SeatingAnswer:
    """Rounds with roundtables and chairs, and what the arrangement costs."""
    evening = await evening_of(event)
    rounds = [round_answer(each) for each in evening.rounds]
    return SeatingAnswer(event.slug, rounds, evening.figures())


def round_answer(seated: SeatedRound) -> RoundAnswer:
    """A round with who sits where."""
    round = seated.round
    roundtables = [_roundtable_answer(each) for each in seated.roundtables]
    return RoundAnswer(round.id, round.number, round.title, round.is_open, roundtables)


def _roundtable_answer(roundtable: RoundtableWithPeople) -> RoundtableAnswer:
    chairs = [
        ChairAnswer(
            each.chair, each.registration, each.name, each.company, each.is_host, each.is_first_time
        )
        for each in roundtable.people
    ]
    return RoundtableAnswer(roundtable.id, roundtable.letter, chairs)
