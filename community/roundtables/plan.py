"""The seating plan: everybody who is here gets one chair in every round. Arithmetic only."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.roundtables.figures import Figures, count_flaws
from community.roundtables.halls import halls
from community.roundtables.in_points import in_points
from community.roundtables.least import least_flaws
from community.roundtables.numbers import Rounds, hosts_stay
from community.roundtables.person import Person
from community.roundtables.sizes import roundtable_sizes
from community.seating.arrange import arrange

EFFORT = 1_500_000  # people looked at as partners: a second or two in plain Python
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
    size: int = 5,
    seed: int = 1,
    played: Sequence[Sequence[Sequence[int]]] = (),
    effort: int = EFFORT,
) -> Plan:
    """Chairs for so many rounds, at roundtables of about `size` (4 to 6) people.

    In this order: colleagues apart, no first-timer alone, a host each, nobody met twice,
    industries, phases, years of experience and sizes of company mixed. Rounds already played
    are not planned again, but who met there counts as met. The same people and seed always
    give the same plan, in whatever order the people come.
    """
    people = sorted(people, key=lambda person: person.key)
    sizes = roundtable_sizes(len(people), size)
    planned: Rounds = [[] for _ in range(rounds)]
    for hall, tables in halls(people, sizes) if rounds else []:
        for row, circles in zip(
            planned, seat(hall, rounds, tables, seed, played, effort), strict=True
        ):
            row += circles
    return seated(people, hosts_stay(people, planned, played), seed, sizes, played)


def seat(
    people: Sequence[Person],
    rounds: int,
    sizes: Sequence[int],
    seed: int,
    played: Sequence[Sequence[Sequence[int]]],
    effort: int,
) -> Rounds:
    """Who sits at which roundtable, by their keys; where there is but one, nothing is sought."""
    if len(sizes) == 1:
        return [[[one.key for one in people]] for _round in range(rounds)]
    chairs = len(people) * rounds
    steps = min(max(effort // len(people), LEAST * chairs), MOST * chairs)
    found = arrange(in_points(people, rounds, sizes, played), seed, steps)
    return [
        [
            [one.key for one, at in zip(people, row, strict=True) if at == t]
            for t in range(len(sizes))
        ]
        for row in found.at
    ]


def seated(
    people: Sequence[Person],
    rounds: Rounds,
    seed: int,
    sizes: Sequence[int],
    played: Sequence[Sequence[Sequence[int]]],
) -> Plan:
    """The plan with its figures; meetings in played rounds count into them."""
    figures = count_flaws(people, [*played, *rounds])
    return Plan(rounds, seed, figures, least_flaws(people, len(rounds), sizes))
