"""Ways to mend a seating, from the fewest moves to the best mix. Arithmetic only."""

from collections.abc import Collection, Sequence
from enum import StrEnum

from community.flaws.person import Person
from community.mixing.wishes import Wishes
from community.planner.numbers import Rounds
from community.roundtables.ahead import Care
from community.roundtables.mend_ahead import mend_ahead
from community.roundtables.repair import FOR_THE_MIX, USUAL, Repair, repair

AT_ONCE = 120  # people; with more, working out a third way takes a second


class Way(StrEnum):
    """What a repair cares for most."""

    FEWEST = "fewest"
    BALANCED = "balanced"
    MIX = "mix"


def ways(
    people: Sequence[Person],
    rounds: Rounds,
    played: int,
    wishes: Wishes,
    seed: int = 1,
) -> dict[Way, Repair]:
    """Two or three that differ: only moves that a rule asks for, in the rounds to come as well;
    those rounds rearranged and few moves where people sit; all moves that help, for as many
    people as are worked out at once."""
    all_that_help = Care(len(people), FOR_THE_MIX)
    kept = repair(people, rounds, played, wishes=wishes)
    found = {
        Way.FEWEST: kept,
        Way.BALANCED: _balanced(people, rounds, kept, wishes, seed),
    }
    if len(people) <= AT_ONCE:
        found[Way.MIX] = mend_ahead(people, rounds, all_that_help, kept, wishes, seed)
    different: dict[Way, Repair] = {}
    for way, each in found.items():
        if each.rounds not in [other.rounds for other in different.values()]:
            different[way] = each
    return different


def balanced(
    people: Sequence[Person],
    rounds: Rounds,
    played: int = 0,
    wishes: Wishes = USUAL,
    seed: int = 1,
) -> Repair:
    """Of those who sit two are moved for every five who came or left, unless a rule asks for more;
    the rounds to come are rearranged."""
    kept = repair(people, rounds, played, wishes=wishes)
    return _balanced(people, rounds, kept, wishes, seed)


def _balanced(
    people: Sequence[Person], rounds: Rounds, kept: Repair, wishes: Wishes, seed: int
) -> Repair:
    few = 2 * _changes(people, rounds[kept.sat :]) // 5
    return mend_ahead(people, rounds, Care(few), kept, wishes, seed)


def _changes(people: Collection[Person], rounds: Sequence[Sequence[Sequence[int]]]) -> int:
    """How many people came or left, in the round where that was most."""
    here = {person.key for person in people}
    return max((len(here ^ {k for c in row for k in c}) for row in rounds), default=0)
