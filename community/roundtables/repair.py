"""Chairs after people left or came late: the seating is mended with few moves. Arithmetic only."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from community.flaws.figures import Figures, count_flaws
from community.flaws.person import Person
from community.flaws.price import pair_prices
from community.mixing.wishes import Wishes
from community.planner.numbers import Rounds
from community.roundtables.mend import Broken, homes, mend

USUAL = Wishes()
PASSES = 3  # later rounds are mended with the earlier ones in mind, and then the other way round
FOR_A_RULE, FOR_THE_EVENING, FOR_THE_MIX = 1_000_000, 60, 20
"""Points for each move: so many must it save."""


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

    `sat` is the round in which people sit; in those after it nobody sits yet. However it is
    mended without breaking a rule, `at_least` so many of those who sit get another chair.
    """

    rounds: Rounds
    moves: list[Move]
    figures: Figures
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
    rounds: Sequence[Sequence[Sequence[int]]],
    played: int = 0,
    left: Collection[int] = (),
    wishes: Wishes = USUAL,
    move: int = FOR_A_RULE,
) -> Repair:
    """Give everybody among `people` who is still here one chair in each round to come.

    First no rule is broken, then as few as possible of those who sit are moved, then the mix
    counts; the cheaper a `move`, the more people are moved for the mix. The first `played` rounds
    and whoever is pinned stay as they are. Roundtables keep their numbers: one that is given up
    stays in its place as an empty list, a new one is added at the end.
    """
    here = sorted((p for p in people if p.key not in left), key=lambda person: person.key)
    before = [[list(circle) for circle in row] for row in rounds]
    mended: Rounds = list(before)
    prices = pair_prices(here, wishes)
    least: list[int] = []
    for turn in range(PASSES):
        last = list(mended)
        for number in range(played, len(mended)):
            said = wishes.in_rounds([number])
            broken = Broken(before[number], mended[number], said, prices)
            others = mended[:number] + mended[number + 1 :]
            free = _up(before, mended, played if number == played else None)
            found = mend(here, broken, others, free, move, is_first=not turn)
            mended[number] = found.circles
            least.append(found.at_least)
        if mended == last:
            break
    figures = count_flaws(here, mended, wishes)
    return Repair(mended, moves(before, mended), figures, played, next(iter(least), 0))


def _up(before: Rounds, mended: Rounds, only: int | None) -> set[int]:
    """Who is moved anyhow, in any round or in one."""
    done = [each for each in moves(before, mended) if each.origin is not None]
    return {each.person for each in done if only in (None, each.round)}


def moves(before: Rounds, after: Rounds) -> list[Move]:
    """Who has to be told a new roundtable, round by round."""
    return [
        Move(number, key, had.get(key), at)
        for number, (had, row) in enumerate(zip(map(homes, before), after, strict=True))
        for at, circle in enumerate(row)
        for key in circle
        if had.get(key) != at
    ]
