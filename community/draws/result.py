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
    """A number, what it drew, whether that gave it places, and to how many people."""

    number: int
    lot: str
    has_place: bool
    people: int = 1


@dataclass(frozen=True)
class Result:
    """The draw of one kind of place; the seed is empty until it has been drawn."""

    seed_hash: str
    seed: str
    places: int
    lots: list[Lot]


async def result_of(kind: PlaceKind) -> Result:
    """What everybody may know of this draw now."""
    seed_hash = commitment(kind.draw_seed) if kind.way == Way.LOTTERY else ""
    drawn = await Draw.objects().get(Draw.kind == kind.id) if seed_hash else None
    if drawn is None:
        return Result(seed_hash, "", 0, [])
    numbers: list[int] = json.loads(drawn.numbers)
    sizes: list[int] = json.loads(drawn.sizes) or [1] * len(numbers)
    lots = [
        Lot(number, lot_of(kind.draw_seed, number), fits, size)
        for number, size, fits in zip(numbers, sizes, which_fit(sizes, drawn.places), strict=True)
    ]
    return Result(seed_hash, kind.draw_seed, drawn.places, lots)
