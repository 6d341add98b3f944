"""A draw as programs read it."""

from datetime import datetime

import msgspec

from community.draws.result import result_of
from community.places.tables import PlaceKind


class LotAnswer(msgspec.Struct):
    """A number, its lot (SHA-256 of `seed:number` in hex), whether that gave it a place, and the
    people it stands for: a group has places for all or none."""

    number: int
    lot: str
    has_place: bool
    people: int


class DrawAnswer(msgspec.Struct):
    """A draw: until it is drawn, only the hash of its seed is told."""

    draw_at: datetime | None
    drawn_at: datetime | None
    applied: int
    seed_hash: str
    seed: str
    places: int
    lots: list[LotAnswer]

    @classmethod
    async def of(cls, kind: PlaceKind) -> "DrawAnswer":
        """The draw of this kind as a program reads it."""
        result = await result_of(kind)
        lots = [
            LotAnswer(each.number, each.lot, each.has_place, each.people) for each in result.lots
        ]
        at = (kind.draw_at, kind.drawn_at, kind.applied)
        return cls(*at, result.seed_hash, result.seed, result.places, lots)
