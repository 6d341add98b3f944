"""Ways to mend a seating, from the fewest moves to the best mix. Arithmetic only."""

from collections.abc import Collection, Sequence
from enum import StrEnum

from community.flaws.person import Person
from community.mixing.wishes import Wishes
from community.roundtables.repair import (
    FOR_A_RULE,
    FOR_THE_EVENING,
    FOR_THE_MIX,
    USUAL,
    Repair,
    repair,
)

PRICES = (FOR_THE_EVENING, 250, 1_000, FOR_A_RULE)


class Way(StrEnum):
    """What a repair cares for most."""

    FEWEST = "fewest"
    BALANCED = "balanced"
    MIX = "mix"


def ways(
    people: Sequence[Person],
    rounds: Sequence[Sequence[Sequence[int]]],
    played: int,
    wishes: Wishes,
) -> dict[Way, Repair]:
    """Two or three that differ: only moves that a rule asks for, few that help, all that help."""
    fewest = repair(people, rounds, played, wishes=wishes)
    found = {
        Way.FEWEST: fewest,
        Way.BALANCED: balanced(people, rounds, played, wishes),
        Way.MIX: repair(people, rounds, played, wishes=wishes, move=FOR_THE_MIX),
    }
    different: dict[Way, Repair] = {}
    for way, each in found.items():
        if each.rounds not in [other.rounds for other in different.values()]:
            different[way] = each
    return different


def balanced(
    people: Sequence[Person],
    rounds: Sequence[Sequence[Sequence[int]]],
    played: int = 0,
    wishes: Wishes = USUAL,
) -> Repair:
    """Two people are moved for every five who came or left, unless a rule asks for more."""
    few = 2 * _changes(people, rounds[played:]) // 5
    for move in PRICES:
        found = repair(people, rounds, played, wishes=wishes, move=move)
        if len(found.moved) <= few:
            break
    return found


def _changes(people: Collection[Person], rounds: Sequence[Sequence[Sequence[int]]]) -> int:
    """How many people came or left, in the round where that was most."""
    here = {person.key for person in people}
    return max((len(here ^ {k for c in row for k in c}) for row in rounds), default=0)
