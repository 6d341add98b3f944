"""Published problems in the planner's own numbers."""

from typing import Any

from community.seating.problem import Problem
from community.seating.state import FAR

MIXED = {"industry": 20, "size": 8, "phase": 10, "role": 15}  # points for having it in common
KEPT_APART, NO_HOST = 5_000, 20_000
MET = {1: 150, 2: 80, 3: 40}  # by how many events ago
AGAIN, DEAREST = 400, 2400  # each further meeting costs so much more, up to that


def diverse_groups(text: str) -> Problem:
    """Maximally diverse grouping, as MDGPLIB writes it; distances in thousandths, negative.

    Groups of different sizes have empty chairs: people without distances, of whom each group
    takes no more than it may.
    """
    first, *rows = [line.split() for line in text.splitlines() if line.strip()]
    people, bounds = int(first[0]), [int(each) for each in first[3:]]
    least, most = bounds[::2], bounds[1::2]
    chairs = sum(most)
    cost = [[0] * chairs for _ in range(chairs)]
    for i, j, distance in rows:
        a, b = int(i), int(j)
        cost[a][b] = cost[b][a] = -round(1000 * float(distance))
    empty = [
        [0] * (more - few + 1) + [FAR >> 4] * (max(most) + 2)
        for few, more in zip(least, most, strict=True)
    ]
    part = [[0] * people + [1] * (chairs - people)]
    return Problem(most, cost, [0, 0], part, (0, 1, 0), range(len(most)), empty)


def meetup(told: dict[str, Any]) -> Problem:
    """People as rows of columns, who met before, who must not meet, who can lead."""
    people, columns = told["people"], told["columns"]
    cost = [[_in_common(columns, one, other) for other in people] for one in people]
    rivals = {tuple(pair) for pair in told["competitors"]}
    for a, one in enumerate(people):
        cost[a][a] = 0
        for b, other in enumerate(people[:a]):
            if one[0] == other[0] or (one[0], other[0]) in rivals or (other[0], one[0]) in rivals:
                cost[a][b] += KEPT_APART
                cost[b][a] += KEPT_APART
    for a, b, ago in told["history"]:
        cost[a][b] += MET[ago]
        cost[b][a] += MET[ago]
    hosts = set(told["facilitators"])
    part = [[int(p in hosts) for p in range(len(people))]] * told["rounds"]
    hosting = [NO_HOST, *[0] * (max(told["sizes"]) + 2)]
    kinds = [0] * len(told["sizes"])
    again = [min(AGAIN * others, DEAREST) for others in range(told["rounds"] + 1)]
    return Problem(told["sizes"], cost, again, part, (0, 1, 0), kinds, [hosting])


def _in_common(columns: list[str], one: list[int], other: list[int]) -> int:
    pairs = zip(columns, one, other, strict=True)
    return sum(MIXED.get(column, 0) for column, a, b in pairs if a == b)
