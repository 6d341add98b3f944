"""What is to be arranged, in plain numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

Row = Sequence[int]


@dataclass(frozen=True)
class Problem:
    """People, roundtables and rounds, and what they cost; everything is in points, less is better.

    `sizes[t]` chairs at each roundtable, as many as there are people. `cost[p][q]` is paid in each
    round in which two share a roundtable, `again[m]` besides when they already do so in m others.
    Person p counts as `weight[part[r][p]]` for a roundtable's crew in round r, whose sum costs
    `crew_price[kind[t]][sum]`; the last weight is for those who keep their chair in that round.
    `place[r][t][p]` is paid for p sitting at t in round r. `start` says
    where everybody sits at first; without it chance does.
    """

    sizes: Row
    cost: Sequence[Row]
    again: Row
    part: Sequence[Row]
    weight: Row = (0, 0)
    kind: Row = ()
    crew_price: Sequence[Row] = ((0,),)
    start: Sequence[Row] = ()
    place: Sequence[Sequence[Row]] = ()

    @property
    def people(self) -> int:
        return len(self.cost)

    @property
    def rounds(self) -> int:
        return len(self.part)


def alike(sizes: Row, cost: Sequence[Row], rounds: int = 1, again: Row = (0,)) -> Problem:
    """People who all count alike for a roundtable."""
    dear = [*again, *[again[-1]] * (rounds + 1 - len(again))]
    return Problem(sizes, cost, dear, [[0] * len(cost)] * rounds, kind=[0] * len(sizes))
