"""A round in which nothing counts but its rules, and a little who has to get up for them.

For rounds that are too tangled to be mended move by move.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from community.flaws.person import Person
from community.flaws.price import HOSTLESS, as_matrix, hard_prices
from community.mending.as_problem import HELD, Bound, as_problem
from community.mending.room import Room
from community.planner.rules_alone import points, softened
from community.seating.arrange import arrange
from community.seating.problem import Problem, Row

TRIES = 6
STEPS = 60  # of one try for each chair
ELSEWHERE = 2  # what leaving a chair costs; a broken rule is 16


def by_chance(
    people: Sequence[Person],
    room: Room,
    homes: Mapping[int, int],
    is_good: Callable[[Row], bool],
) -> list[int] | None:
    """By position of everybody a roundtable; None when no try breaks fewer rules than now.

    Whoever is pinned where they sit stays. Tries end with the first one that is good.
    """
    rules = _rules(people, room, homes)
    best, least = None, points(rules, rules.start[0])
    for number in range(TRIES):
        soft = _softened(rules, 1 + number % 2, people, room, homes)
        row = arrange(soft, 1 + number, STEPS * rules.people).at[0]
        broken = points(rules, row)
        if broken < least:
            best, least = list(row[: len(people)]), broken
            if is_good(best):
                break
    return best


def _rules(people: Sequence[Person], room: Room, homes: Mapping[int, int]) -> Problem:
    """The round without its mix."""
    prices = as_matrix(hard_prices(people, room.wishes), len(people))
    known = as_problem(people, room, room.numbers, Bound((), homes, 0), prices)
    crews = [[each - each % HOSTLESS for each in row] for row in known.crew_price]
    return replace(known, crew_price=crews, again=[0, 0])


def _softened(
    rules: Problem, greatest: int, people: Sequence[Person], room: Room, homes: Mapping[int, int]
) -> Problem:
    """Who is held stays at any price; others pay a little for another roundtable."""
    soft = softened(rules, greatest)
    [priced], [said] = soft.place, rules.place
    place = [
        [
            price + _elsewhere(homes.get(one.key, number) != number, held)
            for one, price, held in zip(people, row, was, strict=False)
        ]
        + [0] * (len(row) - len(people))
        for number, row, was in zip(room.numbers, priced, said, strict=True)
    ]
    return replace(soft, place=[place])


def _elsewhere(is_another: bool, said: int) -> int:
    return ELSEWHERE * is_another + 1_000 * (said >= HELD)
