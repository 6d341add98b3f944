"""Rounds in which people have chairs already, cooled together from where they sit.

The same steps as in a whole arrangement, on a short ladder: what is left of a good seating is near
another good one. In each round, empty chairs are people without prices who meet nobody; so each
round has prices of its own for whom it seats, and all share who has met whom.
"""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice
from random import Random
from typing import NamedTuple

from community.seating import luck
from community.seating.begin import new_crowd, new_hall, new_state
from community.seating.engine import Engine
from community.seating.problem import Problem, Row
from community.seating.state import Numbers, State, meet

HOT, COLD, RUNGS = 240, 64, 14  # in 16ths of a point; hotter, and the good seating melts
HELD = 3  # the round in which people sit is looked at on every third rung: few may move there
DEAREST = 1_000_000  # points; what moving somebody costs when too many are moved
FIRST = 100  # what it costs at first, if nobody says at least how much
MORE, LESS = 1.4, 0.87  # times as much after a rung with too many moved, and after one with few
PASSES = 2  # at most, in which everybody changes chairs in each round if that helps


class Sat(NamedTuple):
    """Where everybody sits in the first of the rounds, -1 for who may sit anywhere.

    Moving them costs `least` points or more, and so much that no more than `few` are moved, except
    for what costs more than a million.
    """

    home: Row
    few: int
    least: int


class Resettling:
    """Rounds while they are cooled; `people` stand before the empty chairs in each of them."""

    def __init__(self, rounds: Sequence[Problem], sat: Sat, seed: int, runs_on: Engine) -> None:
        self.people, self.sat, self.engine = len(sat.home), sat, runs_on
        self.random, self.move = Random(seed), 0
        self.holds = any(home >= 0 for home in sat.home) and len(rounds) > 1
        self.chairs = max(each.people for each in rounds)
        self.said = [list(row) for row in rounds[0].place[0]]
        met = runs_on.numbers([[0] * self.chairs] * self.chairs)
        self.rounds = [self._begun(each, len(rounds))._replace(met=met) for each in rounds]
        self.paper = [(new_hall(each, 1, runs_on), new_crowd(each, 1, runs_on)) for each in rounds]
        for state in self.rounds:
            meet(state, 0, 1)
        self._nobody_met_a_chair()
        self.still = self._noise(0)

    def _begun(self, problem: Problem, rounds: int) -> State:
        """The last price is for who met an empty chair: for a moment they count as -1 meetings."""
        again = [problem.again[1] * others for others in range(rounds + 1)]
        return new_state(replace(problem, again=[*again, 0]), Random(0), self.engine)

    def _nobody_met_a_chair(self) -> None:
        met, nobody = self.rounds[0].met, [0] * self.chairs
        for row in met[: self.people]:
            row[self.people :] = nobody[self.people :]
        for row in met[self.people :]:
            row[:] = nobody

    def cool(self, steps: int) -> None:
        """Down the ladder with so many steps, if any, and then as far as single changes help."""
        self.move = self.sat.least or FIRST
        self._change_price(1)
        for rung in range(RUNGS if steps else 0):
            noise = self._noise(round(HOT * (COLD / HOT) ** (rung / (RUNGS - 1))))
            for r in range(len(self.rounds)):
                if r or not self.holds or rung % HELD == 0:
                    each = luck.draws(self.random, steps // (RUNGS * len(self.rounds)))
                    self._play(r, each, noise)
            self._change_price(MORE if self.moved > self.sat.few else LESS)
        self._settle()

    def _settle(self) -> None:
        """Everybody changes chairs, round after round, while that helps."""
        rounds, calm = len(self.rounds), int(not self._bring_back())
        for r in islice(cycle(range(rounds)), calm, PASSES * rounds):
            if calm == rounds:
                break
            calm = 0 if self._play_all(r) else calm + 1

    def _bring_back(self) -> int:
        """Those who were moved for least go back while there are too many.

        How many chairs were changed at last: where it is none, nothing helps in this round.
        """
        changed = 1
        while changed:
            changed = self._play_all(0)
        while self.moved > self.sat.few and self.move < DEAREST:
            self._change_price(2)
            changed = self._play_all(0)
        return changed

    def _change_price(self, times: float) -> None:
        """Moving somebody who sits costs so many times as much."""
        self.move = min(DEAREST, max(self.sat.least, round(self.move * times)))
        self._price()

    def _play_all(self, r: int) -> int:
        """Everybody changes chairs if that helps; how many did."""
        chairs = len(self.rounds[r].sits[0])
        everybody = [-(-(i << 16) // chairs) for i in range(chairs)]
        return self._play(r, array("I", everybody), self.still)

    def _noise(self, heat: int) -> Numbers:
        return self.engine.numbers([luck.noise(heat, self.chairs)])

    def _play(self, r: int, draws: "array[int]", noise: Numbers) -> int:
        engine, (hall, crowd) = self.engine, self.paper[r]
        changed = engine.cool(engine.drawn(draws), noise, 1, self.rounds[r], hall, crowd)
        self._nobody_met_a_chair()
        return changed

    def _price(self) -> None:
        """Write down what it costs to sit elsewhere."""
        for t, (row, said) in enumerate(zip(self.rounds[0].place[0], self.said, strict=True)):
            moved = [self.move * (home not in (-1, t)) for home in self.sat.home]
            row[: self.people] = [a + b for a, b in zip(said, moved, strict=False)]

    @property
    def points(self) -> int:
        """What it all costs, moves left out."""
        self.move = 0
        self._price()
        alone = [self._without_meetings(state) for state in self.rounds]
        return sum(alone) + int(self.engine.total(self.rounds[0])) - alone[0]

    def _without_meetings(self, state: State) -> int:
        nothing = self.engine.numbers([0] * len(state.again))
        return int(self.engine.total(state._replace(again=nothing)))

    @property
    def moved(self) -> int:
        """How many of those who sit have another roundtable now."""
        pairs = zip(self.sat.home, self.at(0), strict=True)
        return sum(home not in (-1, at) for home, at in pairs)

    @property
    def rows(self) -> list[list[int]]:
        """By round, everybody's roundtable."""
        return [self.at(r) for r in range(len(self.rounds))]

    def at(self, r: int) -> list[int]:
        """Everybody's roundtable in this round."""
        state = self.rounds[r]
        found = [0] * len(state.sits[0])
        for t in range(len(state.kind)):
            for chair in range(state.first[t], state.first[t + 1]):
                found[state.sits[0][chair]] = t
        return found[: self.people]
