"""What is not ideal about one chair, in a few words for the board."""

from collections.abc import Collection, Iterable
from itertools import combinations
from uuid import UUID

from community.language import _
from community.members.company import same_name
from community.roundtables.who_sits import Seated, SeatedRound

Meeting = frozenset[UUID]


def mark(person: Seated, others: Iterable[Seated], is_here: bool, met: Collection[Meeting]) -> str:
    """The most important flaw of sitting with these others, or nothing.

    `met` holds the pairs of registrations who shared a roundtable in an earlier round.
    """
    if not is_here:
        return _("Not here any more")
    others = [each for each in others if each.registration != person.registration]
    if person.company and same_name(person.company) in [same_name(o.company) for o in others]:
        return _("Colleague at this roundtable")
    again = [o.name for o in others if frozenset((person.registration, o.registration)) in met]
    return _("Meets again: {names}").format(names=_(", ").join(again)) if again else ""


def meetings(rounds: Iterable[SeatedRound]) -> set[Meeting]:
    """The pairs of registrations who share a roundtable in these rounds."""
    return {
        frozenset((one.registration, other.registration))
        for each in rounds
        for roundtable in each.roundtables
        for one, other in combinations(roundtable.people, 2)
    }
