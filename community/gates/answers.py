"""What gates could not know, as programs read it."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.gates.afterwards import Afterwards, Doubt, Nobody


class LetIn(msgspec.Struct):
    """When somebody was let in, and by whom."""

    at: datetime
    by_name: str


class DoubtAnswer(msgspec.Struct):
    """Somebody on the list, and how they were let in."""

    registration: UUID
    name: str
    standing: str
    due_yen: int
    seen: list[LetIn]


class AfterwardsAnswer(msgspec.Struct):
    """Let in twice, without a place, without having paid; and what belongs to nobody."""

    twice: list[DoubtAnswer]
    without_place: list[DoubtAnswer]
    unpaid: list[DoubtAnswer]
    nobody: list[Nobody]

    @classmethod
    def of(cls, found: Afterwards) -> "AfterwardsAnswer":
        """The same as programs read it."""
        return cls(
            _told(found.twice), _told(found.without_place), _told(found.unpaid), found.nobody
        )


def _told(doubts: list[Doubt]) -> list[DoubtAnswer]:
    return [
        DoubtAnswer(
            each.line.id,
            each.line.name,
            each.line.standing,
            each.line.due_yen,
            [LetIn(seen.at, seen.by_name) for seen in each.seen],
        )
        for each in doubts
    ]
