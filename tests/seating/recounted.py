"""What an arrangement costs, counted without the kernel; and all arrangements of one round."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from community.seating.problem import Problem


def recounted(problem: Problem, at: Sequence[Sequence[int]]) -> int:
    points = 0
    for a, b in combinations(range(problem.people), 2):
        met = sum(row[a] == row[b] for row in at)
        points += met * problem.cost[a][b] + sum(problem.again[:met])
    for r, row in enumerate(at):
        for t, kind in enumerate(problem.kind):
            here = [p for p in range(problem.people) if row[p] == t]
            points += problem.crew_price[kind][
                sum(problem.weight[problem.part[r][p]] for p in here)
            ]
            points += sum(problem.place[r][t][p] for p in here) if problem.place else 0
    return points


def all_ways(sizes: Sequence[int], people: int) -> Iterator[list[int]]:
    """Every way to seat one round: at which roundtable each person sits."""
    free = list(sizes)
    at: list[int] = []

    def seat_next() -> Iterator[list[int]]:
        if len(at) == people:
            yield [*at]
            return
        for t, chairs in enumerate(free):
            if chairs:
                free[t] -= 1
                at.append(t)
                yield from seat_next()
                at.pop()
                free[t] += 1

    yield from seat_next()
