"""What a vote has come to: nothing but how many take part while it is open, counts afterwards."""

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

import msgspec

from community.audience.choices import choices_of
from community.audience.held_dots import held
from community.database import fetch
from community.events.tables import Event
from community.stage.tables import Ballot, ChosenFrom


class Counted(msgspec.Struct, frozen=True):
    """A choice with its dots, and from how many people they came."""

    id: UUID
    words: str
    letter: str
    dots: int
    people: int


class Result(msgspec.Struct, frozen=True):
    """A vote; `counted` is empty while it is open, and what nobody chose is never in it."""

    chosen_from: ChosenFrom
    is_open: bool
    dots_each: int
    people: int
    dots: int
    seed: int
    counted: list[Counted]

    @property
    def most(self) -> int:
        """The dots of the first one."""
        return self.counted[0].dots if self.counted else 0

    @property
    def has_ties(self) -> bool:
        """Whether the order of some was drawn."""
        return len({each.dots for each in self.counted}) < len(self.counted)


async def result_of(event: Event, ballot: Ballot) -> Result:
    """How many took part, and once it is closed how they chose."""
    rows = await fetch(_COUNT, ballot.id)
    words = {} if ballot.is_open else {c.id: c for c in await choices_of(event, ballot, None)}
    counted = [
        Counted(row["choice"], one.words, one.letter, row["dots"], row["people"])
        for row in rows
        if (one := words.get(row["choice"]))
    ]
    [took_part] = await fetch(_TOOK_PART, ballot.id)
    return Result(
        chosen_from=ChosenFrom(ballot.chosen_from),
        is_open=ballot.is_open,
        dots_each=ballot.dots,
        people=took_part["people"],
        dots=took_part["dots"],
        seed=0 if ballot.is_open else ballot.seed,
        counted=ranked(counted, ballot.seed),
    )


def ranked(counted: Iterable[Counted], seed: int) -> list[Counted]:
    """Most dots first; equally many in the order of SHA-256 over seed and key, as drawn."""
    return sorted(counted, key=lambda each: (-each.dots, _drawn(each.id, seed)))


def _drawn(key: UUID, seed: int) -> str:
    return sha256(f"{seed} {key}".encode()).hexdigest()


_COUNT = f"""
    {held("$1")} SELECT choice, count(*) AS dots, count(DISTINCT registration) AS people
    FROM counted GROUP BY choice
"""
_TOOK_PART = f"""
    {held("$1")} SELECT count(*) AS dots, count(DISTINCT registration) AS people FROM counted
"""
