"""Several seatings at neighbouring heats that change places again and again (parallel tempering).

What is stuck in the cold gets out where it is warmer, and what the warm ones find is worked out in
the cold. For one round, where much time is given, it finds what no cooling does. Which heats suit
depends on the prices, so two ranges of them are tried, and the one that found more goes on.
"""

import math
from collections.abc import Iterator
from random import Random
from typing import Protocol

from community.seating.begin import new_state
from community.seating.engine import Engine
from community.seating.luck import noise
from community.seating.problem import Problem
from community.seating.state import Numbers, State

HEATS = 4
RANGES = (0.03, 0.1), (0.08, 0.25)  # the shares of steps that change prices, cold and warm
TRIAL = 0.15  # of all steps, for both ranges
TURN = 2_400  # steps of each before they change places
MENDED, MENDING = 2, 4  # so many of the coldest are mended without heat, in steps for each chair
FINE, TRIED = 7, 6_000  # eighths between heats that are tried, and steps for each, or if fewer
PART = 200  # so many of them make all steps
CALM = 60_000  # steps a chair without a better one: then all begin anew, for they sit alike
OFTEN = 16  # turns between two answers


class Seeker(Protocol):
    """What is asked of the search that remembers the best."""

    problem: Problem
    random: Random
    engine: Engine
    chairs: int
    taken: int
    state: State
    rungs: Numbers  # the first is without heat

    def heats(self, lively: float, still: float, tries: int, many: int, eighths: int) -> list[int]:
        """From the coldest to the hottest."""

    def run(self, rungs: Numbers, steps: int, state: State) -> int:
        """Take so many steps."""

    def cool(self, rungs: Numbers, steps: int) -> int:
        """The same from the search's own state, whose best is remembered; the points reached."""


class Range:
    """Seatings at neighbouring heats, the coldest first, and the fewest points they came to."""

    def __init__(self, search: Seeker, tries: int, coldest: float, warmest: float) -> None:
        self.search = search
        self.heats = search.heats(warmest, coldest, tries, HEATS, FINE)
        each = search.problem.people
        self.rungs = [search.engine.numbers([noise(heat, each)]) for heat in self.heats]
        self.least = math.inf
        self._begin()

    def _begin(self) -> None:
        """By chance, or anew, when these seatings have found nothing better for long."""
        search = self.search
        self.seatings = [
            new_state(search.problem, search.random, search.engine) for _heat in self.heats
        ]
        self.fewest, self.since = math.inf, search.taken

    def turn(self) -> None:
        """Some steps at each heat; then they change places, and the coldest are mended."""
        if self.search.taken - self.since > CALM * self.search.chairs:
            self._begin()
        for seating, rung in zip(self.seatings, self.rungs, strict=True):
            self.search.run(rung, TURN, seating)
        self._change_places()
        for seating in self.seatings[:MENDED]:
            points = _mended(self.search, seating)
            if points < self.fewest:
                self.fewest, self.since = points, self.search.taken
        self.least = min(self.least, self.fewest)

    def _change_places(self) -> None:
        """Those with fewer points go to the cold, the others too by chance (Metropolis' rule)."""
        heats, seatings = self.heats, self.seatings
        points = [16 * int(self.search.engine.total(each)) for each in seatings]
        for k in range(len(seatings) - 1):
            odds = (points[k + 1] - points[k]) * (1 / heats[k + 1] - 1 / heats[k])
            if odds >= 0 or self.search.random.random() < math.exp(odds):
                seatings[k : k + 2] = seatings[k + 1], seatings[k]
                points[k : k + 2] = points[k + 1], points[k]


def changing_places(search: Seeker, steps: int) -> Iterator[None]:
    """Until so many steps are taken; the search remembers the best."""
    tries, turns = min(TRIED, steps // PART), 0
    ranges = [Range(search, tries, *shares) for shares in RANGES]
    while not turns or search.taken < steps:
        for each in ranges:
            each.turn()
        if search.taken >= TRIAL * steps:
            ranges = [min(ranges, key=lambda each: each.least)]
        turns += 1
        if turns % OFTEN == 0:
            yield


def _mended(search: Seeker, seating: State) -> int:
    """The points when no heat is left; the seating itself stays."""
    for row, theirs in zip(search.state.sits, seating.sits, strict=True):
        row[:] = theirs
    search.engine.fill(search.state)
    return search.cool(search.rungs[:1], MENDING * search.chairs)
