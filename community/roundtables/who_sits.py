"""Who sits where."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from community.database import fetch
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.registrations.photo_wish import PhotoMark, PhotoWish

MARKED = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Seated:
    """One person with or without a chair; nothing about them but what a name badge says."""

    chair: UUID | None
    registration: UUID
    name: str
    company: str
    is_host: bool
    is_first_time: bool
    photo_wish: str
    reading: str = ""
    moved_at: datetime | None = None
    is_held: bool = False

    @property
    def photo(self) -> PhotoMark:
        """Whether pictures of this person may be published."""
        return PhotoWish(self.photo_wish).mark

    def was_moved(self, at: datetime) -> bool:
        """Whether this person was put at another roundtable in the minutes before."""
        return self.moved_at is not None and at - self.moved_at < MARKED


@dataclass(frozen=True, slots=True)
class RoundtableWithPeople:
    """A roundtable and the people at it, hosts first."""

    id: UUID
    letter: str
    people: list[Seated]


@dataclass(frozen=True, slots=True)
class SeatedRound:
    """A round with its roundtables; none as long as it has not been planned."""

    round: Round
    roundtables: list[RoundtableWithPeople]


SEATED = """
    SELECT chair.id AS chair, chair.roundtable, registration.id AS registration,
           member.name, member.company, chair.is_host, registration.is_first_time,
           registration.photo_wish, member.reading, chair.is_held, chair.moved_at
    FROM chair
    JOIN registration ON registration.id = chair.registration
    JOIN member ON member.id = registration.member
    WHERE chair.round = ANY($1) {only}
    ORDER BY chair.is_host DESC, member.name, chair.id
"""
EVERYBODY = SEATED.format(only="")
NEAR_ONE = SEATED.format(
    only="""AND chair.roundtable IN (
        SELECT mine.roundtable FROM chair mine WHERE mine.round = ANY($1) AND mine.registration = $2
    )"""
)
STANDING = """
    SELECT id, round, letter FROM roundtable
    WHERE round = ANY($1) AND NOT is_dissolved ORDER BY length(letter), letter
"""


async def who_sits(event: Event) -> list[SeatedRound]:
    """All rounds of the event with their roundtables and people."""
    rounds = await rounds_of(event)
    return await _seated_rounds(rounds, await fetch(EVERYBODY, _keys(rounds)))


async def who_sits_near(event: Event, registration: UUID) -> list[SeatedRound]:
    """All rounds with their roundtables; people only at those where this person sits too."""
    rounds = await rounds_of(event)
    return await _seated_rounds(rounds, await fetch(NEAR_ONE, _keys(rounds), registration))


async def roundtables_of(round: Round) -> list[RoundtableWithPeople]:
    """The roundtables of one round, A first; dissolved ones are left out."""
    [seated] = await _seated_rounds([round], await fetch(EVERYBODY, [round.id]))
    return seated.roundtables


def _keys(rounds: Sequence[Round]) -> list[UUID]:
    return [each.id for each in rounds]


async def _seated_rounds(rounds: Sequence[Round], seated: Sequence[Any]) -> list[SeatedRound]:
    people: dict[UUID, list[Seated]] = defaultdict(list)
    for row in seated:
        known = dict(row)
        people[known.pop("roundtable")].append(Seated(**known))
    roundtables: dict[UUID, list[RoundtableWithPeople]] = defaultdict(list)
    for row in await fetch(STANDING, _keys(rounds)):
        with_people = RoundtableWithPeople(row["id"], row["letter"], people[row["id"]])
        roundtables[row["round"]].append(with_people)
    return [SeatedRound(each, roundtables[each.id]) for each in rounds]
