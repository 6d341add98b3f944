"""One person's walk through the rounds: where they sit, whom they meet, and whom once more."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from community.events.tables import Event, Round
from community.floor.room_map import RoomMap, map_of
from community.roundtables.who_sits import Seated, SeatedRound, who_sits_near


@dataclass(frozen=True, slots=True)
class Stop:
    """One round of the walk: the roundtable, and with whom; nobody's letter without a chair."""

    round: Round
    letter: str
    where: str
    people: list[Seated]
    again: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Walk:
    """All rounds of one person's evening."""

    stops: list[Stop]
    room: RoomMap

    @property
    def way(self) -> list[str]:
        """The letters in the order of the rounds, those that are on the map."""
        return [each.letter for each in self.stops if each.letter in self.room.by_letter]

    @property
    def met(self) -> int:
        """How many different people this person sits with."""
        return len({each.registration for stop in self.stops for each in stop.people})

    @property
    def repeats(self) -> int:
        """How many of all meetings are not the first one."""
        return sum(len(stop.again) for stop in self.stops)


async def walk_of(event: Event, registration: UUID) -> Walk:
    """The walk of this registration as the chairs are now."""
    rounds = await who_sits_near(event, registration)
    letters = (one.letter for each in rounds for one in each.roundtables)
    room = (await map_of(event)).with_letters(letters)
    return Walk(stops(rounds, registration, room), room)


def stops(rounds: Sequence[SeatedRound], me: UUID, room: RoomMap) -> list[Stop]:
    """Round by round; `again` are the registrations that sat with this person before."""
    met: set[UUID] = set()
    found = []
    for each in rounds:
        letter, people = _company(each, me)
        here = {one.registration for one in people}
        found.append(Stop(each.round, letter, room.where(letter), people, frozenset(here & met)))
        met |= here
    return found


def _company(seated: SeatedRound, me: UUID) -> tuple[str, list[Seated]]:
    for one in seated.roundtables:
        if any(each.registration == me for each in one.people):
            return one.letter, [each for each in one.people if each.registration != me]
    return "", []
