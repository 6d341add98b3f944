"""Chairs after people left or came late: the seating is mended with few moves. Arithmetic only."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from community.mixing.wishes import LARGEST
from community.roundtables.figures import Figures, count_flaws
from community.roundtables.numbers import Rounds
from community.roundtables.person import Person
from community.roundtables.price import COLLEAGUES, REPEAT, Prices, pair_prices

TOO_SMALL = 3  # a roundtable with fewer people than this is no conversation

Circles = list[list[int]]


@dataclass(frozen=True, slots=True)
class Move:
    """A person goes from one roundtable to another in a round; both count from 0.

    `origin` is None for somebody who had no chair in that round.
    """

    round: int
    person: int
    origin: int | None
    target: int


@dataclass(frozen=True, slots=True)
class Repair:
    """The new arrangement, the moves that lead to it, and what it costs."""

    rounds: Rounds
    moves: list[Move]
    figures: Figures


def repair(
    people: Sequence[Person],
    rounds: Sequence[Sequence[Sequence[int]]],
    played: int = 0,
    left: Collection[int] = (),
) -> Repair:
    """Give everybody among `people` who is still here one chair in each round to come.

    The first `played` rounds stay as they are. Roundtables keep their numbers: one that is
    given up stays in its place as an empty list, a new one is added at the end. Whoever is
    among the people without a chair has come late and gets the smallest roundtable that fits.
    """
    here = sorted((p for p in people if p.key not in left), key=lambda person: person.key)
    mended = [[list(circle) for circle in row] for row in rounds]
    prices = pair_prices(here)
    moves: list[Move] = []
    for number in range(played, len(mended)):
        others = mended[:number] + mended[number + 1 :]
        room = Room([person.key for person in here], prices, mended[number], others)
        room.mend()
        mended[number] = room.circles
        moves += moves_between(number, rounds[number], room.circles)
    return Repair(mended, moves, count_flaws(people, mended))


def moves_between(
    number: int, before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]
) -> list[Move]:
    """Who has to be told a new roundtable in this round."""
    had = {key: at for at, circle in enumerate(before) for key in circle}
    return [
        Move(number, key, had.get(key), at)
        for at, circle in enumerate(after)
        for key in circle
        if had.get(key) != at
    ]


class Room:
    """One round while it is being mended."""

    def __init__(
        self, keys: Sequence[int], prices: Prices, circles: Circles, others: Sequence[Circles]
    ) -> None:
        self.keys, self.prices = keys, prices
        self.position = {key: index for index, key in enumerate(keys)}
        self.circles = [[key for key in circle if key in self.position] for circle in circles]
        self.others = others

    def mend(self) -> None:
        """Seat who came late, then give up roundtables that became too small."""
        seated = {key for circle in self.circles for key in circle}
        for key in self.keys:
            if key not in seated:
                self.seat(key)
        while (small := self.too_small()) is not None:
            self.give_up(small)

    def seat(self, key: int) -> None:
        """A chair for one person, at a new roundtable when every other one is full."""
        fitting = self.fitting(key, self.open_circles())
        if fitting is None:
            self.circles.append([key])
        else:
            self.circles[fitting].append(key)

    def open_circles(self) -> list[int]:
        return [n for n, circle in enumerate(self.circles) if 0 < len(circle) < LARGEST]

    def fitting(self, key: int, choices: Sequence[int]) -> int | None:
        """Colleagues apart first, then the smallest roundtable, then the best company."""

        def order(number: int) -> tuple[bool, int, int, int]:
            price = self.price(key, number)
            return price >= COLLEAGUES, len(self.circles[number]), price, number

        return min(choices, key=order, default=None)

    def price(self, key: int, number: int) -> int:
        """Points for this person joining this roundtable, meetings of other rounds included."""
        circle = [other for other in self.circles[number] if other != key]
        row = self.prices[self.position[key]]
        met = sum(
            len(set(circle).intersection(earlier))
            for row_ in self.others
            for earlier in row_
            if key in earlier
        )
        return sum(row[self.position[other]] for other in circle) + REPEAT * met

    def too_small(self) -> int | None:
        """The smallest roundtable that is too small, as long as there is another one."""
        taken = [n for n, circle in enumerate(self.circles) if circle]
        if len(taken) < 2:
            return None
        smallest = min(taken, key=lambda n: (len(self.circles[n]), n))
        return smallest if len(self.circles[smallest]) < TOO_SMALL else None

    def give_up(self, number: int) -> None:
        """Merge a roundtable into the others; if they lack chairs, fill it from the largest."""
        others = [n for n in self.open_circles() if n != number]
        free = sum(LARGEST - len(self.circles[n]) for n in others)
        if free < len(self.circles[number]):
            self.fill(number)
            return
        leaving, self.circles[number] = self.circles[number], []
        for key in leaving:
            self.seat(key)

    def fill(self, number: int) -> None:
        """Bring over one person from the largest roundtable, whoever suits best."""
        largest = max(range(len(self.circles)), key=lambda n: (len(self.circles[n]), -n))
        goer = min(
            self.circles[largest],
            key=lambda key: (self.price(key, number) - self.price(key, largest), key),
        )
        self.circles[largest].remove(goer)
        self.circles[number].append(goer)
