"""Published problems in the planner's own numbers."""

from statistics import fmean, pstdev
from typing import Any

from bench.group_sizes import best_sizes
from community.seating.problem import Problem, alike

MIXED = {"industry": 20, "size": 8, "phase": 10, "role": 15}  # points for having it in common
KEPT_APART, NO_HOST = 5_000, 20_000
MET = {1: 150, 2: 80, 3: 40}  # by how many events ago
AGAIN, DEAREST = 400, 2400  # each further meeting costs so much more, up to that


def diverse_groups(text: str) -> list[Problem]:
    """Maximally diverse grouping, as MDGPLIB writes it; distances in thousandths, negative.

    Where groups may differ in size there is a problem for each promising choice of sizes.
    """
    first, *rows = [line.split() for line in text.splitlines() if line.strip()]
    people, bounds = int(first[0]), [int(each) for each in first[3:]]
    cost = [[0] * people for _ in range(people)]
    for i, j, distance in rows:
        a, b = int(i), int(j)
        cost[a][b] = cost[b][a] = -round(1000 * float(distance))
    pairs = [-cost[a][b] for a in range(people) for b in range(a)]
    ways = best_sizes(
        [*zip(bounds[::2], bounds[1::2], strict=True)], people, fmean(pairs), pstdev(pairs)
    )
    return [alike(sizes, cost) for sizes in ways]


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
