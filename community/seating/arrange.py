"""Arrange everybody: a slow cooling first, then shorter ones from what was best so far."""

from collections import deque
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from community.seating import luck
from community.seating.begin import new_state
from community.seating.engine import Engine, engine
from community.seating.problem import Problem
from community.seating.state import Numbers

RUNGS = 48  # heats, from hot to cold
LIVELY, STILL = 0.6, 0.02  # the share of steps that change something at the hottest and coldest
LONG = 1_500  # steps a chair; with fewer of them one slow cooling is best
FIRST = 0.2  # its share of all steps when others follow
SHORT = 30  # steps a chair of the shortest cooling
AGAIN = (0.35, 0.5, 0.7, 1.0)  # how far up the later ones begin; the higher, the longer and rarer


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
    search = Search(problem, Random(seed), runs_on or engine(steps * problem.people))
    rungs = search.ladder()
    for begins, share in _legs(steps, problem.rounds * problem.people):
        search.cool(rungs[: 1 + round(begins * (len(rungs) - 1))], round(share))
        search.keep_better()
        yield Found(search.points, search.best, min(1.0, search.taken / steps))


def _legs(steps: int, chairs: int) -> Iterator[tuple[float, float]]:
    """Where on the ladder each cooling begins, and how many steps it takes."""
    if steps < LONG * chairs:
        yield 1.0, steps
        return
    yield 1.0, FIRST * steps
    left = (1 - FIRST) * steps
    while True:
        for twice, begins in enumerate(AGAIN):
            for _ in range(2 ** (len(AGAIN) - 1 - twice)):
                if left <= 0:
                    return
                yield begins, SHORT * chairs * 2**twice
                left -= SHORT * chairs * 2**twice


class Search:
    """One arrangement while it is being improved, and the best one so far."""

    def __init__(self, problem: Problem, random: Random, runs_on: Engine) -> None:
        self.problem, self.random, self.engine = problem, random, runs_on
        self.chairs = problem.rounds * problem.people
        self.state = new_state(problem, random, runs_on)
        self.best: list[list[int]] = []
        self.points = 0
        self.taken = 0
        self.keep_better()

    def ladder(self) -> list[Numbers]:
        """Noise for each heat, the coldest first; how hot and how cold is tried out."""
        heat = self._hottest()
        hot = 0
        while True:
            share = self._step(self._noise(heat), self.chairs) / self.chairs
            hot = hot or (heat if share < LIVELY else 0)
            if share < STILL or heat <= 1:
                break
            heat = max(1, heat * 3 // 4)
        ratio = max(1, hot, heat) / heat
        heats = [round(heat * ratio ** (k / (RUNGS - 1))) for k in range(RUNGS)]
        return [self._noise(each) for each in heats]

    def _hottest(self) -> int:
        """About what one person pays at a roundtable, where chance put them."""
        paid = sorted(abs(each) for row in self.state.own for each in row)
        return max(1, int(paid[len(paid) // 2]))

    def _noise(self, heat: int) -> Numbers:
        return self.engine.numbers(luck.noise(heat, self.problem.people))

    def cool(self, rungs: Sequence[Numbers], steps: int) -> None:
        """From the hottest of these rungs down, and at last as still as can be."""
        each = max(1, steps // len(rungs))
        for noise in reversed(rungs):
            self._step(noise, each)
        self._step(self._noise(0), 2 * self.chairs)

    def _step(self, noise: Numbers, steps: int) -> int:
        self.taken += steps
        drawn = self.engine.longs(luck.draws(self.random, steps))
        return self.engine.search(drawn, noise, self.state)

    def keep_better(self) -> None:
        """Remember what is found if it is as good as the best; else go back to that."""
        points = int(self.engine.total(self.state))
        if not self.best or points <= self.points:
            self.points, self.best = points, [[int(t) for t in row] for row in self.state.at]
            return
        for row, kept in zip(self.state.at, self.best, strict=True):
            row[:] = self.engine.numbers(kept)
        self.engine.fill(self.state)
