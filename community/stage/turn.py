"""A roundtable's turn to present, and whose turn is next."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec


class Turn(msgspec.Struct, frozen=True):
    """A roundtable that presents, did, or is passed over; `presenter` named themselves.

    Without `minutes` of its own it has those of all.
    """

    roundtable: UUID
    letter: str
    is_skipped: bool = False
    began_at: datetime | None = None
    presenter: str = ""
    minutes: int | None = None


def next_turn(turns: Sequence[Turn]) -> Turn | None:
    """The first one that has not presented and is not passed over."""
    return next((each for each in turns if not each.is_skipped and not each.began_at), None)
