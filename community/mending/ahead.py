"""What there is to arrange when a seating is mended: the round in which people sit, and those to
come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from community.flaws.person import Person
from community.flaws.price import Prices
from community.mending.as_problem import Bound, as_problem
from community.mending.room import Circles, Room
from community.planner.in_points import prices_after
from community.seating.engine import engine
from community.seating.problem import Problem
from community.seating.resettle import Resettling, Sat

LOOKS = 320_000  # at people as partners: a tenth of a second in plain Python
MOST = 100  # chairs in a round; with more, so many looks find less than single changes do


@dataclass(frozen=True, slots=True)
class Care:
    """How many of those who sit may be moved unless a rule asks for more; points a move costs.

    Single changes alone are made unless it is `thorough`.
    """

    few: int
    move: int = 0
    thorough: bool = True


@dataclass(frozen=True, slots=True)
class Ahead:
    """Rounds with room for everybody: people sit in the first one, if any.

    `homes` say where people sat in each; `fixed` are circles of rounds in which nobody moves.
    `prices` are those of all pairs.
    """

    people: Sequence[Person]
    rooms: Sequence[Room]
    homes: Sequence[Mapping[int, int]]
    fixed: Sequence[Circles]
    is_sat: bool
    prices: Prices

    def arranged(self, care: Care, seed: int) -> list[list[int]]:
        """By round, the place of everybody's roundtable among those in use; no dearer than now."""
        problems = list(self._problems())
        sat = self._sat(care)
        chairs = max(each.people for each in problems)
        steps = LOOKS // chairs if care.thorough and chairs <= MOST else 0
        search = Resettling(problems, sat, seed, engine(steps * chairs))
        found = [(search.points, search.rows)]
        for each in sorted({0, steps}):
            search.cool(each)
            if search.moved <= sat.few:
                found.append((search.points, search.rows))
        return min(found)[1]

    def _problems(self) -> Iterator[Problem]:
        wishes = self.rooms[0].wishes
        known = [list(row) for row in self.prices]
        prices = prices_after(self.fixed, self.people, wishes, known)
        for room, home in zip(self.rooms, self.homes, strict=True):
            bound = Bound((), home, 0)
            yield as_problem(self.people, room, sorted(room.open), bound, prices)

    def _sat(self, care: Care) -> Sat:
        """Who comes may sit anywhere, and later all may; whose roundtable is given up is moved."""
        place = {number: at for at, number in enumerate(sorted(self.rooms[0].open))}
        homes = self.homes[0] if self.is_sat else {}
        home = [place.get(homes.get(one.key, -1), -1) for one in self.people]
        sit = [one.key in homes for one in self.people]
        given_up = sum(at < 0 and sat for at, sat in zip(home, sit, strict=True))
        return Sat(home, max(0, care.few - given_up), care.move)
