"""The evening as the arithmetic of seating sees it: people, roundtables and rules in points."""

from collections.abc import Sequence
from itertools import combinations

from community.roundtables.person import Person
from community.roundtables.price import REPEAT, Prices, circle_price, pair_prices
from community.seating.problem import Problem

FIRST_TIMER = 16  # a roundtable's crew is one number: first-timers * 16 + hosts
CREWS = [0, 1, FIRST_TIMER, FIRST_TIMER + 1]


def in_points(
    people: Sequence[Person],
    rounds: int,
    sizes: Sequence[int],
    played: Sequence[Sequence[Sequence[int]]],
) -> Problem:
    """What there is to arrange; who met in a round already played has met."""
    prices = pair_prices(people)
    _meet(people, prices, played)
    part = [CREWS.index(FIRST_TIMER * each.is_first_timer + each.is_host) for each in people]
    kinds = sorted(set(sizes))
    return Problem(
        sizes=sizes,
        cost=prices,
        again=[REPEAT * others for others in range(rounds + 1)],
        part=[part] * rounds,
        weight=[*CREWS, 0],
        kind=[kinds.index(size) for size in sizes],
        crew_price=[_crew_prices(size, max(sizes), people) for size in kinds],
    )


def _meet(
    people: Sequence[Person], prices: Prices, played: Sequence[Sequence[Sequence[int]]]
) -> None:
    position = {person.key: index for index, person in enumerate(people)}
    for circle in (circle for row in played for circle in row):
        here = [position[key] for key in circle if key in position]
        for a, b in combinations(here, 2):
            prices[a][b] += REPEAT
            prices[b][a] += REPEAT


def _crew_prices(size: int, largest: int, people: Sequence[Person]) -> list[int]:
    """By crew; a roundtable has for a moment one more, or one fewer, of each than it will."""
    crews = range(FIRST_TIMER * (largest + 2))
    return [circle_price(size, crew // FIRST_TIMER, crew % FIRST_TIMER, people) for crew in crews]
