"""What a plan costs in words a person can read, and what nobody could do better."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from community.flaws.crews import kinds_of
from community.flaws.person import Arrangement, Person
from community.flaws.said import elsewhere, side_by_side, split
from community.members.company import same_name
from community.wishes.wishes import USUAL, Wishes


@dataclass(frozen=True, slots=True)
class Figures:
    """Flaws counted over all rounds; every figure is better when it is lower."""

    apart: int  # pairs at one roundtable who should sit apart, by name or as rivals
    split: int  # pairs at two roundtables who should sit together
    elsewhere: int  # people who should sit at another roundtable
    together: int  # pairs of one company at one roundtable
    lone_first_timers: int  # first-timers without a second one at their roundtable
    lone_speakers: int  # roundtables where somebody is the only one of a language, and need not be
    newcomers_only: int  # roundtables of first-timers without a host or a returning person
    without_host: int  # roundtables without a host, while there are hosts
    repeats: int  # meetings of two people who had met in an earlier round
    met_before: int  # meetings of two people who had met on a past evening
    same_industry: int
    same_phase: int


def count_flaws(
    people: Sequence[Person], rounds: Arrangement, wishes: Wishes = USUAL, begins: int = 0
) -> Figures:
    """The figures of an arrangement; keys that are not among the people are passed over.

    The wishes' first round is the one at `begins`; nobody is pinned in those before.
    """
    by_key = {person.key: person for person in people}
    names = {person.key: same_name(person.company) for person in people}
    seated = [[by_key[key] for key in chairs if key in by_key] for row in rounds for chairs in row]
    circles = [circle for circle in seated if circle]
    pairs = [pair for circle in circles for pair in combinations(circle, 2)]
    meetings = Counter(frozenset((one.key, other.key)) for one, other in pairs)
    return Figures(
        apart=side_by_side(circles, wishes),
        split=split(rounds, by_key, wishes),
        elsewhere=elsewhere(rounds[begins:], by_key, wishes),
        together=_alike((names[a.key], names[b.key]) for a, b in pairs),
        lone_first_timers=_lone(people, circles),
        lone_speakers=_lone_speakers(people, circles),
        newcomers_only=_newcomers_only(people, circles),
        without_host=_without_host(people, circles),
        repeats=sum(times - 1 for times in meetings.values()),
        met_before=sum(a.key in b.met or b.key in a.met for a, b in pairs),
        same_industry=_alike((a.industry, b.industry) for a, b in pairs),
        same_phase=_alike((a.phase, b.phase) for a, b in pairs),
    )


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(one != "" and one == other for one, other in pairs)


def _lone(people: Sequence[Person], circles: Sequence[Sequence[Person]]) -> int:
    if sum(person.is_first_timer for person in people) < 2:
        return 0
    return sum(sum(person.is_first_timer for person in circle) == 1 for circle in circles)


def _lone_speakers(people: Sequence[Person], circles: Sequence[Sequence[Person]]) -> int:
    kinds = kinds_of(people)
    return sum(kinds.leaves_alone(circle) for circle in circles)


def _newcomers_only(people: Sequence[Person], circles: Sequence[Sequence[Person]]) -> int:
    if all(person.is_first_timer for person in people):
        return 0
    return sum(all(p.is_first_timer and not p.is_host for p in circle) for circle in circles)


def _without_host(people: Sequence[Person], circles: Sequence[Sequence[Person]]) -> int:
    if not any(person.is_host for person in people):
        return 0
    return sum(not any(person.is_host for person in circle) for circle in circles)
