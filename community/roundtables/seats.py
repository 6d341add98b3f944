"""Who sits where in plain words for keeping: each round with its circles of registrations."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

import msgspec

from community.events.tables import Round
from community.roundtables.circles import circles_of
from community.roundtables.crowd import Circles


class RoundSeats(msgspec.Struct):
    """The registrations at each roundtable of a round; one that is not used is an empty list."""

    round: UUID
    circles: Circles


Seats = list[RoundSeats]


async def seats_now(rounds: Sequence[Round]) -> Seats:
    """Who sits where in these rounds at this moment."""
    circles = await circles_of(rounds)
    return [RoundSeats(each.id, row) for each, row in zip(rounds, circles, strict=True)]


def written(seats: Seats) -> str:
    """As a table keeps them."""
    return msgspec.json.encode(seats).decode()


def read(kept: str | None) -> Seats:
    """As they were written; none of what was never kept."""
    return msgspec.json.decode(kept, type=Seats) if kept else []


def in_short(seats: Seats) -> str:
    """The same for the same people at the same roundtables, in whatever order they are listed."""
    sorted_ = [(each.round, [sorted(circle) for circle in each.circles]) for each in seats]
    return hashlib.md5(msgspec.json.encode(sorted_), usedforsecurity=False).hexdigest()
