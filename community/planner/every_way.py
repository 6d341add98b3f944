"""The rules of a few people kept by trying every way in which they can sit."""

from collections.abc import Callable, Mapping

from community.planner.hall import Hall
from community.seating.problem import Problem, Row
from community.wishes.wishes import Wishes

At = Mapping[int, int]


def every_way(rules: Problem, hall: Hall, wishes: Wishes, round: int) -> Row | None:
    """At which roundtable everybody sits so that all rules are kept; None if there is no way."""
    seats = hall.seats(wishes, round, _keeping_crews(rules))
    return [seats[p] for p in range(rules.people)] if seats else None


def _keeping_crews(rules: Problem) -> Callable[[At], bool]:
    """Whether these chairs, by position, leave no roundtable without whom it needs."""
    weight = [rules.weight[each] for each in rules.part[0]]

    def is_good(at: At) -> bool:
        crews = [0] * len(rules.sizes)
        for person, number in at.items():
            crews[number] += weight[person]
        return not any(rules.crew_price[k][c] for k, c in zip(rules.kind, crews, strict=True))

    return is_good
