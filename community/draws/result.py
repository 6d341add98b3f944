"""A draw as everybody may look at it: before it the hash of the seed, after it all lots."""

import json
from dataclasses import dataclass

from community.draws.order import which_fit
from community.draws.tables import Draw
from community.events.kind_plan import Way
from community.places.lot import commitment, lot_of
from community.places.tables import PlaceKind


@dataclass(frozen=True)
class Lot:
    """A number, what it drew, whether that gave it places, and to how many people; `in_room` of
    them had no place of another kind."""

    number: int
    lot: str
    has_place: bool
    people: int = 1
    in_room: int = 1


@dataclass(frozen=True)
class Result:
    """The draw of one kind of place; the seed is empty until it has been drawn.

    There were so many places for the lots, and room for so many people who had none yet.
    """

    seed_hash: str
    seed: str
    places: int
    room: int
    lots: list[Lot]

    @property
    def given(self) -> int:
        """How many places the lots gave."""
        return sum(each.people for each in self.lots if each.has_place)

    @property
    def some_have_a_place(self) -> bool:
        """Whether somebody took part who had a place of another kind."""
        return any(each.in_room < each.people for each in self.lots)


async def result_of(kind: PlaceKind) -> Result:
    """What everybody may know of this draw now."""
    seed_hash = commitment(kind.draw_seed) if kind.way == Way.LOTTERY else ""
    drawn = await Draw.objects().get(Draw.kind == kind.id) if seed_hash else None
    if drawn is None:
        return Result(seed_hash, "", 0, 0, [])
    numbers: list[int] = json.loads(drawn.numbers)
    sizes: list[int] = json.loads(drawn.sizes) or [1] * len(numbers)
    in_room: list[int] = json.loads(drawn.in_room) or sizes
    room = int(drawn.places if drawn.room is None else drawn.room)
    fits = which_fit(zip(sizes, in_room, strict=True), drawn.places, room)
    lots = [
        Lot(number, lot_of(kind.draw_seed, number), has_place, size, new)
        for number, has_place, size, new in zip(numbers, fits, sizes, in_room, strict=True)
    ]
    return Result(seed_hash, kind.draw_seed, drawn.places, room, lots)
