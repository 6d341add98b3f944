"""Room for everybody in one round: which roundtables stay, and where who has no chair begins."""

from collections.abc import Collection, Iterable, Sequence
from itertools import count

from community.wishes.sizes import FEWEST
from community.wishes.wishes import Wishes

Circles = list[list[int]]


def room_for(here: Collection[int], circles: Sequence[Sequence[int]], wishes: Wishes) -> "Room":
    """Chairs for all who are here; who has gone gives theirs back."""
    stay = [[key for key in circle if key in here] for circle in circles]
    late = sorted(set(here).difference(*stay))
    room = Room(stay, late, wishes)
    room.make()
    return room


class Room:
    """The roundtables of one round; `waiting` are those who are not bound to one yet.

    `open` are the numbers of the roundtables in use; the wishes are those for this round.
    """

    def __init__(
        self, circles: Sequence[Sequence[int]], late: Iterable[int], wishes: Wishes
    ) -> None:
        self.circles = [list(circle) for circle in circles]
        self.open = [number for number, circle in enumerate(circles) if circle]
        self.waiting = list(late)
        self.wishes, self.pinned = wishes, wishes.pinned(0)

    @property
    def numbers(self) -> list[int]:
        """The roundtables in use, A first."""
        return sorted(self.open)

    @property
    def homes(self) -> dict[int, int]:
        """Everybody's roundtable now."""
        return {key: number for number in self.open for key in self.circles[number]}

    def make(self) -> None:
        """Chairs for all. A roundtable below three, or a closed one, is given up.

        An empty list stays in its place. A small one stays if latecomers fill it, somebody is
        pinned there, or the others are full.
        """
        for number in [each for each in self.open if each in self.wishes.closed]:
            self.give_up(number)
        self._open_more()
        while self._lacking() > len(self.waiting):
            going = self._to_give_up()
            if going is None:
                break
            self.give_up(going)
        for key in self.waiting:
            self._seat(key)

    def rearrange(self, numbers: Sequence[int], keys: Sequence[int], row: Sequence[int]) -> None:
        """Everybody at one of these roundtables now; who stays keeps the place among the others."""
        for at, number in enumerate(numbers):
            now = [key for key, sits in zip(keys, row, strict=False) if sits == at]
            kept = [key for key in self.circles[number] if key in now]
            self.circles[number] = kept + [key for key in now if key not in kept]

    def chairs(self, number: int) -> int:
        """How many may sit there; where more were put by hand, they may stay."""
        most = self.wishes.largest - self.wishes.reserved.get(number, 0)
        return max(most, len(self.circles[number]))

    def _free(self, number: int) -> int:
        return self.chairs(number) - len(self.circles[number])

    def _open_more(self) -> None:
        """As many roundtables as it takes; those given up earlier are used again first."""
        while sum(map(self._free, self.open)) < len(self.waiting):
            unused = {*self.open, *self.wishes.closed}
            number = next(each for each in count() if each not in unused)
            self.circles += [[] for _ in range(number + 1 - len(self.circles))]
            self.open.append(number)

    def _lacking(self) -> int:
        """How many people more would make every roundtable a conversation."""
        if len(self.open) < 2:
            return 0
        return sum(max(0, FEWEST - len(self.circles[number])) for number in self.open)

    def _to_give_up(self) -> int | None:
        """The smallest roundtable below three whose people find chairs elsewhere."""
        for number in sorted(self.open, key=lambda n: (len(self.circles[n]), -n)):
            there = self.circles[number]
            elsewhere = sum(self._free(other) for other in self.open if other != number)
            if len(there) >= FEWEST:
                return None
            is_kept = any(self.pinned.get(key) == number for key in there)
            if elsewhere >= len(there) + len(self.waiting) and not is_kept:
                return number
        return None

    def give_up(self, number: int) -> None:
        """Its people wait for another chair."""
        self.waiting += self.circles[number]
        self.circles[number] = []
        self.open.remove(number)

    def _seat(self, key: int) -> None:
        """Where they are pinned, else at the smallest roundtable, for now."""
        fitting = [number for number in self.open if self._free(number)]
        pinned = self.pinned.get(key)
        smallest = min(fitting, key=lambda n: (n != pinned, len(self.circles[n])))
        self.circles[smallest].append(key)
