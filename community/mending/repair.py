"""Chairs after people left or came late: the seating is mended with few moves. Arithmetic only."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.flaws.figures import Figures, count_flaws
from community.flaws.person import Arrangement, Person
from community.flaws.price import Prices, pair_prices
from community.mending.mend import Broken, homes, mend
from community.planner.numbers import Rounds
from community.wishes.wishes import USUAL, Wishes

PASSES = 3  # later rounds are mended with the earlier ones in mind, and then the other way round


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
    """The new arrangement, the moves that lead to it, and what it costs.

    `prices` are those of all pairs who are here, in the order of their keys. `sat` is the round in
    which people sit; in those after it nobody sits yet. However it is mended without breaking a
    rule, `at_least` so many of those who sit get another chair.
    """

    rounds: Rounds
    moves: list[Move]
    figures: Figures
    prices: Prices
    sat: int = 0
    at_least: int = 0

    @property
    def moved(self) -> set[int]:
        """Who had a chair and gets another one."""
        return {move.person for move in self.moves if move.origin is not None}

    @property
    def is_fewest(self) -> bool:
        """Whether it is proven that no other way to keep the rules moves fewer of those who sit."""
        return 0 < len(self.made_to_stand_up) <= self.at_least

    @property
    def made_to_stand_up(self) -> set[int]:
        """Who sits and gets another chair."""
        here = [move for move in self.moves if move.round == self.sat]
        return {move.person for move in here if move.origin is not None}


def repair(
    people: Sequence[Person],
    rounds: Arrangement,
    played: int = 0,
    wishes: Wishes = USUAL,
) -> Repair:
    """Give everybody among `people` one chair in each round to come; nobody else is here.

    First no rule is broken, then as few as possible of those who sit are moved, then the mix
    counts. The first `played` rounds and whoever is pinned stay as they are. Roundtables keep
    their numbers: one that is given up stays in its place as an empty list, a new one is added at
    the end.
    """
    here = sorted(people, key=lambda person: person.key)
    work = _UnderRepair(here, rounds, played, wishes)
    for turn in range(PASSES):
        last = list(work.mended)
        for number in range(played, len(last)):
            work.mend(number, is_first=not turn)
        if work.mended == last:
            break
    return work.done()


class _UnderRepair:
    """Rounds while they are mended one by one, each with all the others in mind."""

    def __init__(
        self,
        here: Sequence[Person],
        rounds: Arrangement,
        sat: int,
        wishes: Wishes,
    ) -> None:
        self.here, self.sat, self.wishes = here, sat, wishes
        self.prices = pair_prices(here, wishes)
        self.before = [[list(circle) for circle in row] for row in rounds]
        self.mended, self.at_least = list(self.before), 0

    def mend(self, number: int, is_first: bool) -> None:
        """Who is moved in any round may be in a later one; where they sit, who is moved there."""
        said = self.wishes.in_rounds([number])
        broken = Broken(self.before[number], self.mended[number], said, self.prices)
        others = self.mended[:number] + self.mended[number + 1 :]
        done = [each for each in moves(self.before, self.mended) if each.origin is not None]
        free = {each.person for each in done if number != self.sat or each.round == number}
        found = mend(self.here, broken, others, free, is_first)
        self.mended[number] = found.circles
        if is_first and number == self.sat:
            self.at_least = found.at_least

    def done(self) -> Repair:
        """The rounds as they are now, and what is to be said of them."""
        figures, made = count_flaws(self.here, self.mended, self.wishes), self.mended
        changed = moves(self.before, made)
        return Repair(made, changed, figures, self.prices, self.sat, self.at_least)


def moves(before: Rounds, after: Rounds) -> list[Move]:
    """Who has to be told a new roundtable, round by round."""
    return [
        Move(number, key, had.get(key), at)
        for number, (had, row) in enumerate(zip(map(homes, before), after, strict=True))
        for at, circle in enumerate(row)
        for key in circle
        if had.get(key) != at
    ]
