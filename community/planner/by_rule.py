"""A seating to begin from that keeps the rules; how good the mix is does not count yet."""

from collections.abc import Sequence
from dataclasses import replace

from community.flaws.least import least_flaws
from community.flaws.price import COLLEAGUES, HOSTLESS, SAID, as_matrix, hard_prices
from community.planner.every_way import every_way
from community.planner.hall import Hall
from community.planner.rules_alone import points, sought
from community.seating.problem import Problem, Row
from community.wishes.wishes import Wishes

FEW = 10  # people among whom there may be but one way, and all ways can be tried


def begun_by_rule(
    problem: Problem, hall: Hall, wishes: Wishes, found: Sequence[Row], seed: int, looks: int
) -> Problem | None:
    """The same, beginning with a seating that breaks fewer rules than `found`.

    None when `found` breaks none needlessly, and when nothing better turns up in so many looks.
    """
    prices = hard_prices(hall.people, wishes)
    rules = replace(problem, cost=as_matrix(prices, problem.people), again=[0, 0])
    kept = -SAID * sum(price < 0 for _one, _other, price in prices)
    least = kept + _unavoidable(hall, wishes)
    rows = list(found)
    for round, row in enumerate(found):
        of_round = _one_round(rules, round)
        now = points(of_round, row)
        if now > least:
            few = problem.people <= FEW
            better = every_way(of_round, hall, wishes, round) if few else ()
            better = better or sought(of_round, seed, least, looks // problem.rounds)
            rows[round] = better if points(of_round, better) < now else row
    return replace(problem, start=rows) if rows != list(found) else None


def _unavoidable(hall: Hall, wishes: Wishes) -> int:
    """Points in each round for colleagues and missing hosts that every seating has."""
    least = least_flaws(hall.people, 1, hall.sizes, wishes)
    together = least.together if wishes.colleagues_apart else 0
    return COLLEAGUES * together + HOSTLESS * least.without_host


def _one_round(rules: Problem, round: int) -> Problem:
    place = rules.place and [rules.place[round]]
    return replace(rules, part=[rules.part[round]], place=place, start=())
