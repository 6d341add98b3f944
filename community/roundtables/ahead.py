"""What there is to arrange when a seating is mended: the round in which people sit, and those to
come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from community.flaws.least import least_repeats
from community.flaws.person import Person
from community.flaws.repeats_by_rule import repeats_by_rule
from community.planner.in_points import prices_after
from community.roundtables.mending import Bound, as_problem
from community.roundtables.room import Circles, Room
from community.seating.engine import engine
from community.seating.problem import Problem
from community.seating.resettle import TABLES, Resettling, Sat

LOOKS = 500_000  # people looked at as partners: a fifth of a second in plain Python
STEPS = 4  # for each chair, however many there are
TRIES = 3  # as long as people meet again, or are moved, who need not


@dataclass(frozen=True, slots=True)
class Care:
    """How many of those who sit may be moved unless a rule asks for more; points a move costs."""

    few: int
    move: int = 0


@dataclass(frozen=True, slots=True)
class Ahead:
    """Rounds with room for everybody: people sit in the first one, if any.

    `homes` say where people sat in each; `fixed` are circles of rounds in which nobody moves.
    """

    people: Sequence[Person]
    rooms: Sequence[Room]
    homes: Sequence[Mapping[int, int]]
    fixed: Sequence[Circles]
    is_sat: bool

    def arranged(self, care: Care, seed: int) -> list[list[int]]:
        """By round, the place of everybody's roundtable among those in use.

        Tries end when nobody meets again, or is moved, who need not.
        """
        problems = list(self._problems())
        sat = self._sat(care)
        chairs = [each.people for each in problems]
        halls = min(max(chairs), TABLES * self.rooms[0].wishes.largest)
        steps = max(LOOKS // halls, STEPS * sum(chairs))
        found: list[tuple[tuple[int, int], list[list[int]]]] = []
        for turn in range(TRIES):
            search = Resettling(problems, sat, seed + turn, engine(steps * halls))
            search.cool(steps)
            rows = [search.at(r) for r in range(len(problems))]
            is_good = search.met_again <= self._least() and search.moved <= care.few
            if is_good and not found:
                return rows
            found.append(((max(0, search.moved - care.few), search.points), rows))
            if is_good:
                break
        return min(found)[1]

    def _problems(self) -> Iterator[Problem]:
        wishes = self.rooms[0].wishes
        prices = prices_after(self.fixed, self.people, wishes)
        for room, home in zip(self.rooms, self.homes, strict=True):
            bound = Bound((), home, 0)
            yield as_problem(self.people, room, sorted(room.open), (), bound, prices)

    def _least(self) -> int:
        """How often two must meet again in these rounds."""
        sizes, rounds = [len(circle) for circle in self.rooms[0].circles], len(self.rooms)
        by_rule = repeats_by_rule(self.people, rounds, self.rooms[0].wishes)
        return max(least_repeats(len(self.people), rounds, sizes), by_rule)

    def _sat(self, care: Care) -> Sat:
        """Who comes, or whose roundtable is given up, may sit anywhere; later all may."""
        place = {number: at for at, number in enumerate(sorted(self.rooms[0].open))}
        homes = self.homes[0] if self.is_sat else {}
        home = [place.get(homes.get(one.key, -1), -1) for one in self.people]
        return Sat(home, care.few, care.move)
