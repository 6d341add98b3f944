"""What an arrangement costs, in points: each kind of flaw far above the next smaller one."""

from collections.abc import Sequence

from community.roundtables.company import same_name
from community.roundtables.person import Person

COLLEAGUES = 10_000_000  # two people of one company at one roundtable
LONE = 1_000_000  # the only first-timer at a roundtable, or first-timers among themselves
HOSTLESS = 100_000  # a roundtable without a host, while there are hosts
REPEAT = 1_000  # a second meeting tonight; a third costs twice as much on top, and so on
MET_BEFORE = 100
INDUSTRY = 20
PHASE = 10
EXPERIENCE = 4
COMPANY_SIZE = 2

_MIXED = (
    ("industry", INDUSTRY),
    ("phase", PHASE),
    ("experience", EXPERIENCE),
    ("company_size", COMPANY_SIZE),
)

Prices = list[list[int]]


def pair_prices(people: Sequence[Person]) -> Prices:
    """Points for every two people sharing a roundtable once, meetings of tonight left out."""
    names = [same_name(person.company) for person in people]
    prices = [[0] * len(people) for _ in people]
    for a, one in enumerate(people):
        for b in range(a):
            points = mixing(one, people[b])
            if names[a] and names[a] == names[b]:
                points += COLLEAGUES
            prices[a][b] = prices[b][a] = points
    return prices


def mixing(one: Person, other: Person) -> int:
    """Points for what two people have in common besides their company."""
    points = 0
    if other.key in one.met or one.key in other.met:
        points += MET_BEFORE
    for kind, worth in _MIXED:
        said = getattr(one, kind)
        if said and said == getattr(other, kind):
            points += worth
    return points


def circle_price(size: int, first_timers: int, hosts: int, of: Sequence[Person]) -> int:
    """Points for how many first-timers and hosts share a roundtable, given who is here."""
    points = 0
    if hosts == 0 and any(person.is_host for person in of):
        points += HOSTLESS
    if first_timers == 1 and sum(person.is_first_timer for person in of) > 1:
        points += LONE
    if first_timers == size and hosts == 0 and not all(person.is_first_timer for person in of):
        points += LONE
    return points
