"""The search: one round is improved by swapping two people at a time.

Annealing with whole numbers and counted swaps, so that the same seed gives the same chairs
on every machine. `near[r][p]` is what person p pays for all who sit at roundtable r, which
makes the price of a swap a matter of four look-ups.
"""

import math
from collections.abc import Sequence
from random import Random

from community.roundtables.person import Person
from community.roundtables.price import Prices, circle_price

FIRST_TIMER = 16  # a roundtable's crew is one number: first-timers * 16 + hosts
LUCK = [round(-1024 * math.log((k + 0.5) / 256)) for k in range(256)]  # how much worse is allowed
STAGES = 48


class Arrangement:
    """One round while it is being arranged; people are positions 0…n-1."""

    def __init__(self, people: Sequence[Person], at: list[int], sizes: Sequence[int]) -> None:
        self.at = at
        self.crews = [FIRST_TIMER * person.is_first_timer + person.is_host for person in people]
        largest = max(sizes)
        by_size = {
            size: [
                circle_price(size, crew // FIRST_TIMER, crew % FIRST_TIMER, people)
                for crew in range(FIRST_TIMER * (largest + 1))
            ]
            for size in set(sizes)
        }
        self.circle_prices = [by_size[size] for size in sizes]
        self.prices: Prices = []
        self.near: Prices = []

    def reprice(self, prices: Prices) -> None:
        """Take new pair prices, because another round has changed who has met."""
        self.prices = prices
        self.near = [[0] * len(self.at) for _ in self.circle_prices]
        for person, roundtable in enumerate(self.at):
            row = self.near[roundtable]
            self.near[roundtable] = [a + b for a, b in zip(row, prices[person], strict=True)]

    def crew_of_each(self) -> list[int]:
        crews = [0] * len(self.circle_prices)
        for person, roundtable in enumerate(self.at):
            crews[roundtable] += self.crews[person]
        return crews

    def cost(self) -> int:
        """All points of this round."""
        pairs = sum(self.near[roundtable][person] for person, roundtable in enumerate(self.at))
        crews = zip(self.circle_prices, self.crew_of_each(), strict=True)
        return pairs // 2 + sum(prices[crew] for prices, crew in crews)

    def circles(self) -> list[list[int]]:
        seated: list[list[int]] = [[] for _ in self.circle_prices]
        for person, roundtable in enumerate(self.at):
            seated[roundtable].append(person)
        return seated


def anneal(  # noqa: PLR0915 - one hot loop, a call inside it would double its time
    round_: Arrangement, swaps: int, hot: int, cold: int, random: Random
) -> None:
    """Try so many swaps, allowing losses of about `hot` points at first and `cold` at last."""
    at, near, prices, crews = round_.at, round_.near, round_.prices, round_.crews
    circle_prices, crew = round_.circle_prices, round_.crew_of_each()
    people, bits = len(at), random.getrandbits
    heat = hot * 1024
    for _ in range(STAGES):
        for _ in range(swaps // STAGES):
            draw = bits(40)
            a = (draw & 0xFFFF) * people >> 16
            b = (draw >> 16 & 0xFFFF) * people >> 16
            here, there = at[a], at[b]
            if here == there:
                continue
            row_here, row_there, between = near[here], near[there], prices[a]
            change = row_there[a] - row_here[a] + row_here[b] - row_there[b] - 2 * between[b]
            turn = crews[b] - crews[a]
            if turn:
                at_here, at_there = circle_prices[here], circle_prices[there]
                crew_here, crew_there = crew[here], crew[there]
                change += at_here[crew_here + turn] - at_here[crew_here]
                change += at_there[crew_there - turn] - at_there[crew_there]
            if change > 0 and change << 20 > heat * LUCK[draw >> 32]:
                continue
            other = prices[b]
            near[here] = [n - x + y for n, x, y in zip(row_here, between, other, strict=True)]
            near[there] = [n + x - y for n, x, y in zip(row_there, between, other, strict=True)]
            crew[here] += turn
            crew[there] -= turn
            at[a], at[b] = there, here
        heat = max(cold * 1024, heat * cooling(hot, cold) >> 16)


def cooling(hot: int, cold: int) -> int:
    """The factor, in 65536ths, that leads from hot to cold within all stages."""
    return round(65536 * math.pow(cold / hot, 1 / (STAGES - 1)))
