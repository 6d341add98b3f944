"""A draw as programs read it."""

from datetime import datetime

import msgspec

from community.draws.result import result_of
from community.places.tables import PlaceKind


class LotAnswer(msgspec.Struct):
    """A number, its lot (SHA-256 of `seed:number` in hex), whether that gave it a place, and the
    people it stands for: a group has places for all or none. `in_room` of them had no place of
    another kind, and so needed room."""

    number: int
    lot: str
    has_place: bool
    people: int
    in_room: int


class DrawAnswer(msgspec.Struct):
    """A draw: until it is drawn, only the hash of its seed is told."""

    draw_at: datetime | None
    drawn_at: datetime | None
    applied: int
    seed_hash: str
    seed: str
    places: int
    room: int
    lots: list[LotAnswer]

    @classmethod
    async def of(cls, kind: PlaceKind) -> "DrawAnswer":
        """The draw of this kind as a program reads it."""
        result = await result_of(kind)
        lots = [
            LotAnswer(each.number, each.lot, each.has_place, each.people, each.in_room)
            for each in result.lots
        ]
        at, hashed = (kind.draw_at, kind.drawn_at, kind.applied), result.seed_hash
        return cls(*at, hashed, result.seed, result.places, result.room, lots)
