"""Patterns as programs send and read them."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta
from msgspec.json import decode

from community.patterns.find import parts_of
from community.patterns.tables import Mode, Pattern, PatternPart

Name = Annotated[str, Meta(min_length=1, max_length=80, examples=["いつもの夜"])]


class PatternName(msgspec.Struct):
    """What a new pattern is called; it is made from the series' last event."""

    name: Name


class PatternPartSaid(msgspec.Struct):
    """Whether a part is open, usual or fixed; what is fixed has a reason.

    `words` are fields of the event form, as typed; left out, they stay. What is open has none.
    """

    mode: Mode
    reason: str = ""
    words: dict[str, str] | None = None


class PatternWish(msgspec.Struct):
    """Name, day and parts by their names; a part that is left out stays as it is."""

    name: Name
    nth: Annotated[int, Meta(ge=-1, le=4)]
    weekday: Annotated[int, Meta(ge=0, le=6)]
    every: Annotated[int, Meta(ge=1, le=52)]
    parts: dict[str, PatternPartSaid] = {}


class WholePattern(msgspec.Struct):
    """A pattern with its parts."""

    id: UUID
    name: str
    nth: int
    weekday: int
    every: int
    parts: dict[str, PatternPartSaid]

    @classmethod
    async def of(cls, pattern: Pattern) -> "WholePattern":
        """The pattern as a program reads it."""
        parts = {
            each.name: PatternPartSaid(Mode(each.mode), each.reason, _words(each))
            for each in await parts_of(pattern)
        }
        day = pattern.nth, pattern.weekday, pattern.every
        return cls(pattern.id, pattern.name, *day, parts)


def _words(part: PatternPart) -> dict[str, str] | None:
    return None if part.mode == Mode.OPEN else decode(part.words, type=dict[str, str])
