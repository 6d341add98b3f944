"""A round to be mended in points: what each chair is worth, and what it costs to leave one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from community.flaws.crews import SPEAKER, Kinds, kinds_of
from community.flaws.person import Person
from community.flaws.price import Prices
from community.mending.room import Room
from community.planner.hall import Hall
from community.planner.in_points import in_points
from community.seating.problem import Problem
from community.wishes.sizes import FEWEST

SMALL = 48_000_000  # for each person that a roundtable lacks to be a conversation
HELD = 200_000_000  # more than any rule: who is pinned stays
UNEVEN = 20  # times the square of the people at a roundtable


@dataclass(frozen=True, slots=True)
class Bound:
    """Who may sit anywhere, where the others sat before, and what moving one of them costs."""

    free: Collection[int]
    home: Mapping[int, int]
    move: int

    def price(self, key: int, number: int, pinned: int | None) -> int:
        """Points for this person at that roundtable, the organiser's wishes left out."""
        home = self.home.get(key, number)
        if pinned == home != number:
            return HELD
        return 0 if key in self.free or home == number else self.move


def as_problem(
    people: Sequence[Person],
    room: Room,
    numbers: list[int],
    bound: Bound,
    prices: Prices,
) -> Problem:
    """These roundtables with all their chairs, and people where they sit now.

    An empty chair is somebody without prices, and of a class of their own in the crew, so that a
    roundtable's price knows how many sit there. `prices` are those of the pairs.
    """
    sizes = [room.chairs(number) for number in numbers]
    known = in_points(Hall(list(people), numbers, sizes), 1, room.wishes, (), prices)
    at = {key: place for place, number in enumerate(numbers) for key in room.circles[number]}
    start = [at[one.key] for one in people]
    pinned = known.place[0] if known.place else [[0] * len(people)] * len(sizes)
    place = [
        _prices(people, number, said, room, bound)
        for number, said in zip(numbers, pinned, strict=True)
    ]
    return _with_empty_chairs(replace(known, start=[start], place=[place]), kinds_of(people))


def _with_empty_chairs(known: Problem, crews: Kinds) -> Problem:
    """The same with somebody without prices on every chair that is left."""
    sizes = known.sizes
    empty = [n for n, size in enumerate(sizes) for _ in range(size - list(known.start[0]).count(n))]
    nobody = [0] * len(empty)
    kinds = sorted(set(sizes))
    stride = SPEAKER * (max(sizes) + 2 if crews.speakers else 1)
    return replace(
        known,
        cost=[[*row, *nobody] for row in known.cost] + [[0] * sum(sizes)] * len(empty),
        part=[[*known.part[0], *[len(known.weight) - 1] * len(empty)]],
        weight=[*known.weight[:-1], stride, 0],
        crew_price=[_crew_prices(size, crews, stride) for size in kinds],
        start=[[*known.start[0], *empty]],
        place=[[[*row, *nobody] for row in known.place[0]]],
    )


def _prices(
    people: Sequence[Person], number: int, said: Sequence[int], room: Room, bound: Bound
) -> list[int]:
    return [
        points + bound.price(one.key, number, room.pinned.get(one.key))
        for one, points in zip(people, said, strict=True)
    ]


def _crew_prices(chairs: int, crews: Kinds, stride: int) -> list[int]:
    """By crew and empty chairs; for a moment there is one chair too many or too few."""
    return [
        price
        for sit in [*range(chairs, -1, -1), 0, 0]
        for price in _with_people(sit, crews, stride)
    ]


@lru_cache(256)
def _with_people(sit: int, crews: Kinds, stride: int) -> tuple[int, ...]:
    """By crew, for so many people at one roundtable; nothing for one that nobody uses."""
    if not sit:
        return (0,) * stride
    small = SMALL * max(0, FEWEST - sit)
    return tuple(crews.price(sit, crew) + small + UNEVEN * sit * sit for crew in range(stride))
