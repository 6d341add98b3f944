"""Arrange everybody: cool slowly a few times, then again and again from what was best so far."""

import math
from collections import deque
from collections.abc import Iterator
from itertools import cycle
from random import Random
from typing import NamedTuple

from community.seating import luck
from community.seating.begin import new_crowd, new_hall, new_state
from community.seating.engine import Engine, engine
from community.seating.neighbours import changing_places
from community.seating.problem import Problem
from community.seating.state import Numbers, State

RUNGS = 48  # heats, from hot to cold
SHORT, FEW_RUNGS = 100_000, 16  # steps; with fewer of them a heat is prepared for less often


class Way(NamedTuple):
    """How the steps are spent; found by trying on published problems (docs/seating.md)."""

    lively: float  # the share of steps that change prices at the hottest
    still: float  # and at the coldest
    first: float  # the share of all steps for coolings from the hottest
    long: int  # steps a chair for each of these, of which
    times: int  # so many are enough
    again: tuple[float, ...]  # how far up the ladder the later ones begin
    short: int  # steps a chair for each of these


ONE_ROUND = Way(0.5, 0.02, 0.6, 2_500, 24, (0.7, 0.85), 300)
MANY_ROUNDS = Way(0.3, 0.005, 0.2, 600, 1, (0.35, 0.5, 0.7), 60)
MANY_PEOPLE = 60  # with fewer, coolings may be shorter
FEW, MOST = 100, 6_000  # steps that tell how lively a heat is
CROWD, ENOUGH = 150, 10_000  # up to so many people, and from so many steps a chair, in one round
BEGINNING = 2_500  # steps a chair: of several rounds n are begun where there are n² times as many
SOME = 200  # people tell how dear two can be
HOTTEST = 1 << 18  # points; hotter than anything that matters, and far from what may not be
HOSTS_STAY = 16  # times as dear as a heat is what nobody does in it
TABLES = 30  # in a hall: with more, looking at everybody takes longer than it helps


class Found(NamedTuple):
    """The best arrangement so far: `at[r][p]` is a roundtable; and the share of work done."""

    points: int
    at: list[list[int]]
    done: float


def arrange(problem: Problem, seed: int, steps: int, runs_on: Engine | None = None) -> Found:
    """The best that so many steps find, or a few more."""
    [found] = deque(improving(problem, seed, steps, runs_on), maxlen=1)
    return found


def improving(
    problem: Problem, seed: int, steps: int, runs_on: Engine | None = None
) -> Iterator[Found]:
    """The best so far, again and again until the steps are done; each is a whole arrangement."""
    search = Search(problem, seed, steps, runs_on or engine(steps * problem.people))
    yield from search.improve(steps)


def _legs(way: Way, steps: int, chairs: int) -> Iterator[tuple[float, int]]:
    """Where on the ladder each cooling begins, and how many steps it takes."""
    slow = min(way.times, round(way.first * steps / (way.long * chairs)))
    later = int((1 - way.first) * steps / (way.short * chairs)) if slow else 0
    if not later or (slow == 1 < way.times and chairs >= MANY_PEOPLE):
        yield 1.0, steps
        return
    for _ in range(slow):
        yield 1.0, round(way.first * steps / slow)
    for _turn, begins in zip(range(later), cycle(way.again), strict=False):
        yield begins, way.short * chairs


class Search:
    """One arrangement while it is being improved, and the best one so far."""

    def __init__(self, problem: Problem, seed: int, steps: int, runs_on: Engine) -> None:
        self.problem, self.random, self.engine = problem, Random(seed), runs_on
        self.chairs = problem.rounds * problem.people
        self.way = MANY_ROUNDS if problem.rounds > 1 else ONE_ROUND
        self.halls = -(-len(problem.sizes) // TABLES)
        self.state = new_state(problem, self.random, runs_on)
        self.hall = new_hall(problem, self.halls, runs_on)
        self.crowd = new_crowd(problem, self.halls, runs_on)
        self.taken = 0
        self.points, self.kept = int(runs_on.total(self.state)), runs_on.numbers(self.state.sits)

        tries = min(3 * self.chairs, MOST, max(FEW, steps // 200))
        many, eighths = (FEW_RUNGS, 6) if steps < SHORT else (RUNGS, 7)
        if self.halls > 1:  # on each rung every hall is entered, which takes longer than its steps
            many, eighths = min(many, RUNGS // 2), 6
        heats = self.heats(self.way.lively, self.way.still, tries, many, eighths)
        self.rungs = runs_on.numbers([self._noise(each) for each in (0, *heats)])

    def improve(self, steps: int) -> Iterator[Found]:
        """The best so far, again and again until so many steps are taken."""
        is_one = self.problem.rounds == 1 and self.problem.people <= CROWD and self.halls == 1
        if is_one and steps >= ENOUGH * self.chairs:
            yield from (self.found(steps) for _turns in changing_places(self, steps))
            yield self.found(steps)
            return
        left = steps
        anew = math.isqrt(steps // (BEGINNING * self.chairs)) if self.problem.rounds > 1 else 0
        for _beginning in range(anew if anew > 2 else 0):
            yield from self._anew(steps, steps // (2 * anew))
            left -= steps // (2 * anew)
        yield from (self.found(steps) for _cooled in self._coolings(left))

    def _coolings(self, steps: int) -> Iterator[int]:
        few = min(1.0, self.problem.people / MANY_PEOPLE)
        for begins, share in _legs(self.way, steps, math.ceil(self.chairs * few)):
            yield self.cool(self.rungs[: 2 + round(begins * (len(self.rungs) - 2))], share)

    def _anew(self, steps: int, share: int) -> Iterator[Found]:
        """The same with so many steps from another beginning."""
        other = Search(self.problem, self.random.getrandbits(32), steps, self.engine)
        before = self.taken
        for _cooled in other._coolings(share):
            self.taken = before + other.taken
            if other.points < self.points:
                self.points, self.kept = other.points, other.kept
            yield self.found(steps)

    def heats(self, lively: float, still: float, tries: int, many: int, eighths: int) -> list[int]:
        """From the coldest to the hottest; how hot is tried out, by so many eighths each time."""
        heat, hot = self._hottest(), 0
        while True:
            share = self._lively(heat, tries)
            hot = hot or (heat if share < lively else 0)
            if share < still or heat == 1:
                break
            heat = heat * eighths // 8 if share < 0.8 else heat // 2
        ratio = max(hot, heat) / heat
        return [round(heat * ratio ** (k / (many - 1))) for k in range(many)]

    def _hottest(self) -> int:
        """As much as two people cost at most, in 16ths of a point; in halls no host may leave."""
        rows = self.problem.cost[:SOME]
        dearest = max(max(max(row), -min(row)) for row in rows) + max(map(abs, self.problem.again))
        crew = max(map(max, self.problem.crew_price))
        if self.halls > 1 and crew > 0:
            dearest = min(dearest, crew // HOSTS_STAY)
        return 16 * max(1, min(HOTTEST, dearest))

    def _lively(self, heat: int, steps: int) -> float:
        """The share of so many steps that change prices at this heat."""
        changes = self.run(self.engine.numbers([self._noise(heat)]), steps, self.state)
        return (
            changes / steps * (self.problem.rounds + (len(self.crowd.at) > 1)) / self.problem.rounds
        )

    def _noise(self, heat: int) -> list[int]:
        return luck.noise(heat, self.problem.people)

    def cool(self, rungs: Numbers, steps: int) -> int:
        """From the hottest of these rungs down, and remember what is found if it is as good.

        Says how many points it came to.
        """
        self.run(rungs, steps, self.state)
        points = int(self.engine.total(self.state))
        if points <= self.points:
            self.points, self.kept = points, self.engine.numbers(self.state.sits)
            return points
        for row, kept in zip(self.state.sits, self.kept, strict=True):
            row[:] = kept
        self.engine.fill(self.state)
        return points

    def run(self, rungs: Numbers, steps: int, state: State) -> int:
        self.taken += steps
        drawn = self.engine.drawn(luck.draws(self.random, steps))
        return self.engine.cool(drawn, rungs, self.halls, state, self.hall, self.crowd)

    def found(self, steps: int) -> Found:
        return Found(self.points, self._at(), min(1.0, self.taken / steps))

    def _at(self) -> list[list[int]]:
        """At which roundtable everybody sits, in the best arrangement."""
        tables = [t for t, size in enumerate(self.problem.sizes) for _chair in range(size)]
        rows = [dict(zip(map(int, row), tables, strict=True)) for row in self.kept]
        return [[row[p] for p in range(len(tables))] for row in rows]
