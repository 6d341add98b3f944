"""The seating plan: everybody who is here gets one chair in every round. Arithmetic only."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.flaws.figures import Figures, count_flaws
from community.flaws.least import least_flaws
from community.flaws.person import Arrangement, Person
from community.planner.begin import begun
from community.planner.by_rule import begun_by_rule
from community.planner.hall import Hall
from community.planner.halls import halls
from community.planner.in_points import in_points
from community.planner.numbers import Rounds, hosts_stay
from community.seating.arrange import arrange
from community.seating.golfers.begin import begun_as_golfers
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import USUAL, Wishes

EFFORT = 1_500_000  # looks, at a person or two kinds of people: a second in plain Python
LEAST, MOST = 20, 1_000  # steps for each chair, however many or few there are


@dataclass(frozen=True, slots=True)
class Plan:
    """Who sits where, what that costs, and the least that any plan would cost."""

    rounds: Rounds
    seed: int
    figures: Figures
    least: Figures


def plan(
    people: Sequence[Person],
    rounds: int,
    wishes: Wishes = USUAL,
    seed: int = 1,
    played: Arrangement = (),
    effort: int = EFFORT,
) -> Plan:
    """Chairs for so many rounds, as the organiser wishes.

    In this order: who is named together, apart or at their roundtable; colleagues and rivals
    apart, no first-timer and nobody of a language alone, a host each, nobody met twice, nobody
    met on past evenings, then the mix. Rounds already played are not planned again, but who met
    there counts as met. The same people, wishes and seed always give the same plan, in whatever
    order the people come.
    """
    people = sorted(people, key=lambda person: person.key)
    sizes = roundtable_sizes(len(people), wishes)
    planned: Rounds = [[[] for _ in sizes] for _ in range(rounds)]
    for hall in halls(people, sizes, wishes) if rounds and people else []:
        for row, circles in zip(
            planned, seat(hall, rounds, wishes, seed, played, effort), strict=True
        ):
            for number, circle in zip(hall.numbers, circles, strict=True):
                row[number] = circle
    return _judged(people, hosts_stay(people, planned, played, wishes), wishes, seed, played)


def seat(
    hall: Hall, rounds: int, wishes: Wishes, seed: int, played: Arrangement, effort: int
) -> Rounds:
    """Who sits at which roundtable, by their keys; where there is but one, nothing is sought."""
    keys = [person.key for person in hall.people]
    if len(hall.sizes) == 1:
        return [[keys] for _round in range(rounds)]
    chairs = len(keys) * rounds
    problem = begun(in_points(hall, rounds, wishes, played), hall, wishes, seed)
    looks = len(keys) + len(hall.sizes) * (len(problem.weight) - 2) // 2
    steps = min(max(effort // looks, LEAST * chairs), MOST * chairs)
    found = arrange(problem, seed, steps)
    if better := begun_by_rule(problem, hall, wishes, found.at, seed, effort // 2):
        found = min(found, arrange(better, seed, steps // 3), key=lambda each: each.points)
    if better := begun_as_golfers(problem, found.at, seed):
        found = min(found, arrange(better, seed, steps // 3), key=lambda each: each.points)
    return [
        [
            [key for key, at in zip(keys, row, strict=True) if at == t]
            for t in range(len(hall.sizes))
        ]
        for row in found.at
    ]


def _judged(
    people: Sequence[Person], rounds: Rounds, wishes: Wishes, seed: int, played: Arrangement
) -> Plan:
    """The plan with its figures; meetings in played rounds count into them."""
    sizes = roundtable_sizes(len(people), wishes)
    figures = count_flaws(people, [*played, *rounds], wishes, begins=len(played))
    return Plan(rounds, seed, figures, least_flaws(people, len(rounds), sizes, wishes))
