"""Weeks that follow from one: people stand in circles and move on by one place every week."""

from functools import lru_cache
from typing import NamedTuple

from community.seating.golfers.weeks import Week, Weeks


class Turn(NamedTuple):
    """Circles of `times` people; who is left over stays, and so does everybody if `times` is 1.

    `kind[a][b]` is the same for pairs that turn into each other. Two of a kind meet again by
    turning; `met[kind]` is 1 where even a single pair does, because it is soon itself again.
    """

    people: int
    times: int
    kind: list[list[int]]
    met: list[int]

    def weeks(self, first: Week) -> Weeks:
        """This week and those that follow from it."""
        circles = self.people - self.people % self.times
        return [
            [[_moved(p, self.times, by) if p < circles else p for p in group] for group in first]
            for by in range(self.times)
        ]


@lru_cache(maxsize=16)
def turn(people: int, times: int) -> Turn:
    """So many people in circles as long as can be filled."""
    circles = people - people % times
    kind = [[-1] * people for _ in range(people)]
    met: list[int] = []
    for a in range(people):
        for b in range(a):
            if kind[a][b] < 0:
                p, q, seen = a, b, 0
                while kind[p][q] < 0:
                    kind[p][q] = kind[q][p] = len(met)
                    p = _moved(p, times, 1) if p < circles else p
                    q = _moved(q, times, 1) if q < circles else q
                    seen += 1
                met.append(0 if seen == times else 1)
    return Turn(people, times, kind, met)


def _moved(p: int, times: int, by: int) -> int:
    return p - p % times + (p % times + by) % times
