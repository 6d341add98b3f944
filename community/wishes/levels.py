"""How much a wish counts when people are mixed: none, a little, as usual, or much."""

from enum import StrEnum

import msgspec


class Level(StrEnum):
    """A step of a slider."""

    NONE = "none"
    LITTLE = "little"
    NORMAL = "normal"
    MUCH = "much"

    def of(self, points: int) -> int:
        """These points as much as the wish counts; half a point is dropped."""
        return points * HALVES[self] // 2


HALVES = {Level.NONE: 0, Level.LITTLE: 1, Level.NORMAL: 2, Level.MUCH: 6}


class Levels(msgspec.Struct, frozen=True):
    """A level for each soft wish: who differs meets, who wants the same topic meets."""

    industry: Level = Level.NORMAL
    company_size: Level = Level.NORMAL
    phase: Level = Level.NORMAL
    role: Level = Level.NORMAL
    experience: Level = Level.NORMAL
    topics: Level = Level.NORMAL
    new_tonight: Level = Level.NORMAL
    new_over_time: Level = Level.NORMAL


AS_USUAL = Levels()
