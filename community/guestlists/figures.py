"""What a plan costs, and what no plan could avoid."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from community.flaws.least import least_repeats, spread
from community.guestlists.guest import Guest
from community.guestlists.wish import Wish
from community.language import _
from community.planner.numbers import Rounds


class Figure(NamedTuple):
    """How many flaws of one kind; `least` is proven, no plan has fewer."""

    words: str
    found: int
    least: int


def figures(guests: Sequence[Guest], plan: Rounds, wish: Wish) -> Iterator[Figure]:
    """Each wish in its turn, the most important one first."""
    sizes = [len(table) for table in plan[0]]
    for each in wish.apart:
        yield _alike(_("pairs together with the same {column}"), each, guests, plan)
    if wish.hosts:
        hosts = {place for place, each in enumerate(guests) if each.is_marked(wish.hosts)}
        without = sum(hosts.isdisjoint(table) for row in plan for table in row)
        least = wish.rounds * max(0, len(sizes) - len(hosts))
        yield Figure(_("tables without a host"), without, least)
    again = sum(times - 1 for times in meetings(plan).values())
    yield Figure(_("pairs meeting again"), again, least_repeats(len(guests), wish.rounds, sizes))
    for each in wish.mix:
        yield _alike(_("pairs alike in {column}"), each, guests, plan)


def meetings(plan: Rounds) -> Counter[tuple[int, int]]:
    """How often two people sit together."""
    tables = (table for row in plan for table in row)
    return Counter(pair for table in tables for pair in combinations(sorted(table), 2))


def _alike(words: str, column: str, guests: Sequence[Guest], plan: Rounds) -> Figure:
    said = [each.alike(column) for each in guests]
    pairs = (pair for row in plan for table in row for pair in combinations(table, 2))
    found = sum(said[a] != "" and said[a] == said[b] for a, b in pairs)
    least = len(plan) * spread(said, len(plan[0]))
    return Figure(words.format(column=column), found, least)
