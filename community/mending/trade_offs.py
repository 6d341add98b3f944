"""Ways to mend a seating, from the fewest moves to the best mix. Arithmetic only."""

from collections.abc import Collection, Sequence
from enum import StrEnum

from community.flaws.person import Arrangement, Person
from community.mending.ahead import Care
from community.mending.mend_ahead import mend_ahead
from community.mending.repair import Repair, repair
from community.planner.numbers import Rounds
from community.wishes.wishes import USUAL, Wishes

AT_ONCE = 120  # people; with more, working out a third way takes a second
FOR_THE_MIX = 20  # points that a move has to save
ALL = Care(1_000_000, FOR_THE_MIX, thorough=False)


class Way(StrEnum):
    """What a repair cares for most."""

    FEWEST = "fewest"
    BALANCED = "balanced"
    MIX = "mix"


def ways(
    people: Sequence[Person], rounds: Rounds, played: int, wishes: Wishes = USUAL, seed: int = 1
) -> dict[Way, Repair]:
    """Two or three that differ: only moves that a rule asks for, in the rounds to come as well;
    those rounds rearranged, and of those who sit two moved for every five who came or left; then,
    with few people, all moves beyond that which help."""
    kept = repair(people, rounds, played, wishes)
    few = Care(2 * _changes(people, rounds[played:]) // 5)
    balanced = mend_ahead(people, rounds, few, kept, wishes, seed)
    found = {Way.FEWEST: kept, Way.BALANCED: balanced}
    if len(people) <= AT_ONCE:
        found[Way.MIX] = mend_ahead(people, rounds, ALL, balanced, wishes, seed)
    different: dict[Way, Repair] = {}
    for way, each in found.items():
        if each.rounds not in [other.rounds for other in different.values()]:
            different[way] = each
    return different


def _changes(people: Collection[Person], rounds: Arrangement) -> int:
    """How many people came or left, in the round where that was most."""
    here = {person.key for person in people}
    return max((len(here ^ {k for c in row for k in c}) for row in rounds), default=0)
