"""Two people of a week change groups, again and again, as long as it lets fewer meet twice."""

from collections.abc import Sequence
from math import exp
from random import Random

from community.seating.golfers.turn import Turn
from community.seating.golfers.weeks import Weeks

HEATS = (0.25, 0.2, 0.3)  # a worse exchange is taken at odds of e to the power of -repeats / heat


class Shuffling:
    """First weeks of a turn, as lists of people, `size` after `size` a group."""

    def __init__(self, turn: Turn, size: int, firsts: int, random: Random) -> None:
        self.turn, self.size, self.random = turn, size, random
        self.weeks = [random.sample(range(turn.people), turn.people) for _ in range(firsts)]
        self.met = list(turn.met)
        self.repeats = 0
        for week in self.weeks:
            for at, person in enumerate(week):
                beside = week[at - at % size : at]
                self.repeats += _join(self.met, turn.kind[person], beside)
        self.best, self.least = [list(week) for week in self.weeks], self.repeats

    def shuffle(self, heat: float, tries: int) -> Weeks:
        """The best found in so many tries, or before."""
        odds = [round(exp(-more / heat), 6) for more in range(6 * self.size)]
        drawn, people, many = self.random.random, self.turn.people, len(self.weeks)
        for _ in range(tries):
            if not self.least:
                break
            week = self.weeks[int(drawn() * many)]
            self._exchange(week, int(drawn() * people), int(drawn() * people), odds)
        return [
            [week[at : at + self.size] for at in range(0, people, self.size)] for week in self.best
        ]

    def _exchange(self, week: list[int], i: int, j: int, odds: Sequence[float]) -> None:
        size, a, b = self.size, week[i], week[j]
        if i // size == j // size:
            return
        by_a, by_b = week[i - i % size :][:size], week[j - j % size :][:size]
        by_a.remove(a)
        by_b.remove(b)
        more = self._swap(a, b, by_a, by_b)
        if more > 0 and self.random.random() >= odds[more]:
            self._swap(b, a, by_a, by_b)
            return
        week[i], week[j] = b, a
        self.repeats += more
        if self.repeats < self.least:
            self.best, self.least = [list(each) for each in self.weeks], self.repeats

    def _swap(self, a: int, b: int, by_a: list[int], by_b: list[int]) -> int:
        """How many more meet again when a and b change groups."""
        met, of_a, of_b = self.met, self.turn.kind[a], self.turn.kind[b]
        fewer = _leave(met, of_a, by_a) + _leave(met, of_b, by_b)
        return _join(met, of_b, by_a) + _join(met, of_a, by_b) - fewer


def _join(met: list[int], kinds: list[int], beside: Sequence[int]) -> int:
    again = 0
    for other in beside:
        kind = kinds[other]
        if met[kind]:
            again += 1
        met[kind] += 1
    return again


def _leave(met: list[int], kinds: list[int], beside: Sequence[int]) -> int:
    again = 0
    for other in beside:
        kind = kinds[other]
        met[kind] -= 1
        if met[kind]:
            again += 1
    return again
