"""One round in which nothing counts but its rules, all of them about as much.

Where rules cost millions and the mix a few points, no search breaks one rule for a moment so that
another is kept; among themselves they can be.
"""

from dataclasses import replace
from random import Random

from community.flaws.price import HOSTLESS
from community.seating.arrange import arrange
from community.seating.begin import new_state
from community.seating.engine import plain
from community.seating.problem import Problem, Row

A_TRY = 1_000  # steps, or with many people so many that each is looked at
OFTEN = 20  # times
POINT = 16  # fine enough for the heats of the search


def sought(rules: Problem, seed: int, least: int, looks: int) -> Row:
    """At which roundtable everybody sits, with the fewest points for broken rules that were found.

    Tries take turns: all rules count alike, or the greater ones twice as much. They end when no
    points are left but the `least`, or after so many looks at people.
    """
    steps = max(A_TRY, OFTEN * rules.people)
    found: dict[int, Row] = {}
    for number in range(max(1, looks // (steps * rules.people))):
        at = arrange(softened(rules, 1 + number % 2), seed + number, steps).at[0]
        found[points(rules, at)] = at
        if min(found) == least:
            break
    return found[min(found)]


def points(rules: Problem, row: Row) -> int:
    """What is paid in this round for rules that are broken."""
    return plain().total(new_state(replace(rules, start=[row]), Random(0), plain()))


def softened(rules: Problem, greatest: int) -> Problem:
    """The same with rules that all count alike, or the greater ones up to so many times as much."""

    def soft(row: Row) -> list[int]:
        return [_soft(each, greatest) for each in row]

    return replace(
        rules,
        cost=[soft(row) for row in rules.cost],
        crew_price=[soft(row) for row in rules.crew_price],
        place=[[soft(row) for row in there] for there in rules.place],
    )


def _soft(price: int, greatest: int) -> int:
    size = min(greatest, -(-abs(price) // HOSTLESS)) * POINT
    return size if price > 0 else -size
