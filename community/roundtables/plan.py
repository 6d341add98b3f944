"""The seating plan: everybody who is here gets one chair in every round. Arithmetic only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from community.roundtables.figures import Figures, count_flaws
from community.roundtables.improve import Arrangement, anneal
from community.roundtables.least import least_flaws
from community.roundtables.numbers import Rounds, hosts_stay
from community.roundtables.person import Person
from community.roundtables.price import REPEAT, Prices, pair_prices
from community.roundtables.sizes import roundtable_sizes

EFFORT = 480_000  # swaps tried for the whole evening: about a second in plain Python
HOT, WARM, COLD = 3_000_000, 800, 4  # losses allowed, in points, while building and polishing


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
    if not sizes:
        return seated(people, [[] for _ in range(rounds)], seed, sizes, played)
    evening = Evening(people, rounds, sizes, Random(seed), played)
    swaps = min(effort // max(1, rounds), 150 * len(people) ** 2)
    evening.build(swaps // 2)
    evening.polish(swaps // 8)
    return seated(people, hosts_stay(people, evening.by_key(), played), seed, sizes, played)


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


class Evening:
    """All rounds while they are being arranged."""

    def __init__(
        self,
        people: Sequence[Person],
        rounds: int,
        sizes: Sequence[int],
        random: Random,
        played: Sequence[Sequence[Sequence[int]]],
    ) -> None:
        self.people, self.random = people, random
        self.prices = pair_prices(people)
        self.meet_played(played)
        chairs = [number for number, size in enumerate(sizes) for _ in range(size)]
        self.rounds = [
            Arrangement(people, random.sample(chairs, len(chairs)), sizes) for _ in range(rounds)
        ]

    def meet_played(self, played: Sequence[Sequence[Sequence[int]]]) -> None:
        position = {person.key: index for index, person in enumerate(self.people)}
        for circle in (circle for row in played for circle in row):
            here = [position[key] for key in circle if key in position]
            self.meet([here], self.prices, REPEAT)

    def build(self, swaps: int) -> None:
        """Arrange round by round, each knowing who has met in the ones before it."""
        for done, round_ in enumerate(self.rounds):
            round_.reprice(self.prices_beside(self.rounds[:done]))
            anneal(round_, swaps, HOT, COLD, self.random)

    def polish(self, swaps: int) -> None:
        """Go through the rounds again, each against all others, and keep what is better."""
        for turn in range(4 * len(self.rounds)):
            chosen = turn % len(self.rounds)
            round_ = self.rounds[chosen]
            round_.reprice(self.prices_beside(self.rounds[:chosen] + self.rounds[chosen + 1 :]))
            before, cost = list(round_.at), round_.cost()
            if cost == 0:
                continue
            anneal(round_, swaps, WARM, COLD, self.random)
            if round_.cost() > cost:
                round_.at = before

    def prices_beside(self, others: Sequence[Arrangement]) -> Prices:
        """Pair prices for one round, given the others: each earlier meeting makes it dearer."""
        prices = [list(row) for row in self.prices]
        for other in others:
            self.meet(other.circles(), prices, REPEAT)
        return prices

    def meet(self, circles: Sequence[Sequence[int]], prices: Prices, points: int) -> None:
        for circle in circles:
            for a, b in combinations(circle, 2):
                prices[a][b] += points
                prices[b][a] += points

    def by_key(self) -> Rounds:
        keys = [person.key for person in self.people]
        return [[[keys[p] for p in c] for c in round_.circles()] for round_ in self.rounds]
