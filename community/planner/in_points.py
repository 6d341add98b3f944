"""The evening as the arithmetic of seating sees it: people, roundtables and rules in points."""

from collections.abc import Sequence
from itertools import combinations

from community.flaws.crews import SPEAKER, Kinds, kinds_of
from community.flaws.person import Arrangement, Person
from community.flaws.price import REPEAT, SAID, Prices, pair_prices
from community.planner.hall import Hall
from community.seating.problem import Problem
from community.wishes.wishes import Wishes


def in_points(
    hall: Hall, rounds: int, wishes: Wishes, played: Arrangement, prices: Prices | None = None
) -> Problem:
    """What there is to arrange; who met in a round already played has met."""
    people, again = hall.people, wishes.levels.new_tonight.of(REPEAT)
    kinds = kinds_of(people)
    crews = [kinds.crew(each) for each in people]
    weight = sorted(set(crews))
    sizes = sorted(set(hall.sizes))
    return Problem(
        sizes=hall.sizes,
        cost=prices or prices_after(played, people, wishes),
        again=[again * others for others in range(rounds + 1)],
        part=[[weight.index(each) for each in crews]] * rounds,
        weight=[*weight, 0],
        kind=[sizes.index(size) for size in hall.sizes],
        crew_price=[_crew_prices(size, hall, kinds) for size in sizes],
        place=_places(hall, rounds, wishes),
    )


def prices_after(
    played: Arrangement, people: Sequence[Person], wishes: Wishes, known: Prices | None = None
) -> Prices:
    """Points for every two people; those who met in these rounds pay for meeting again.

    They are written over the prices of the pairs, when `known`.
    """
    prices, again = known or pair_prices(people, wishes), wishes.levels.new_tonight.of(REPEAT)
    position = {person.key: index for index, person in enumerate(people)}
    for circle in (circle for row in played for circle in row):
        here = [position[key] for key in circle if key in position]
        for a, b in combinations(here, 2):
            prices[a][b] += again
            prices[b][a] += again
    return prices


def _crew_prices(size: int, hall: Hall, kinds: Kinds) -> list[int]:
    """By crew; a roundtable has for a moment one more, or one fewer, of each than it will."""
    speakers = max(hall.sizes) + 2 if kinds.speakers else 1
    return [kinds.price(size, crew) for crew in range(SPEAKER * speakers)]


def _places(hall: Hall, rounds: int, wishes: Wishes) -> list[list[list[int]]]:
    """What everybody pays for each roundtable: whoever is pinned pays for all the others."""
    if not wishes.pins:
        return []
    pinned = [wishes.pinned(round) for round in range(rounds)]
    return [
        [
            [SAID * (row.get(person.key, number) != number) for person in hall.people]
            for number in hall.numbers
        ]
        for row in pinned
    ]
