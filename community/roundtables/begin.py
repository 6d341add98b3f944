"""A seating to begin from that keeps the rules; how good the mix is does not count yet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from community.mixing.wishes import Wishes
from community.roundtables.hall import Hall
from community.roundtables.price import SAID, as_matrix, hard_prices
from community.seating.begin import new_state
from community.seating.engine import plain
from community.seating.problem import Problem

FEW = 10  # people among whom there may be but one way, and all ways can be tried

At = Mapping[int, int]


def begun(problem: Problem, hall: Hall, wishes: Wishes, seed: int) -> Problem:
    """The same problem; who is spoken of begins where that was said, everybody else by chance."""
    if not wishes.named() & {person.key for person in hall.people}:
        return problem
    random = Random(seed)
    rows = [_filled(problem, hall.seats(wishes, r), random) for r in range(problem.rounds)]
    return replace(problem, start=rows)


def begun_by_rule(
    problem: Problem, hall: Hall, wishes: Wishes, found: Sequence[Sequence[int]]
) -> Problem | None:
    """The same, beginning with a seating that keeps all rules, when `found` breaks one needlessly.

    Among few people only: nobody could try all seatings of many.
    """
    prices = hard_prices(hall.people, wishes)
    rules = replace(
        problem,
        cost=as_matrix(prices, len(hall.people)),
        again=[0] * (problem.rounds + 1),
        start=found,
    )
    least = -SAID * problem.rounds * sum(points < 0 for _one, _other, points in prices)
    if len(hall.people) > FEW or _points(rules) == least:
        return None
    rows = []
    for round in range(problem.rounds):
        good = _keeping_crews(problem, hall)
        seats = hall.seats(wishes, round, good) or dict(enumerate(found[round]))
        rows.append([seats[p] for p in range(problem.people)])
    return replace(problem, start=rows)


def _points(problem: Problem) -> int:
    return plain().total(new_state(problem, Random(0), plain()))


def _keeping_crews(problem: Problem, hall: Hall) -> Callable[[At], bool]:
    """Whether these chairs, by position, leave no roundtable without whom it needs."""
    weight = [problem.weight[each] for each in problem.part[0]]

    def is_good(at: At) -> bool:
        crews = [0] * len(problem.sizes)
        for person, number in at.items():
            crews[number] += weight[person]
        return not any(problem.crew_price[k][c] for k, c in zip(problem.kind, crews, strict=True))

    return is_good


def _filled(problem: Problem, said: At, random: Random) -> list[int]:
    """Everybody else by chance."""
    taken = list(said.values())
    free = [t for t, size in enumerate(problem.sizes) for _ in range(size - taken.count(t))]
    random.shuffle(free)
    return [said[p] if p in said else free.pop() for p in range(problem.people)]
