"""What an arrangement costs, in points: each kind of flaw far above the next smaller one."""

from collections.abc import Sequence
from itertools import combinations

from community.flaws.person import Person
from community.members.company import same_name
from community.wishes.levels import AS_USUAL, Level, Levels
from community.wishes.wishes import USUAL, Wishes, enemies

SAID = 32_000_000  # two who shall sit apart sit together, or the other way round; or not as pinned
COLLEAGUES = 16_000_000  # two people of one company, or of two that compete, at one roundtable
LONE = 8_000_000  # the only first-timer, the only one of a language, first-timers among themselves
HOSTLESS = 4_000_000  # a roundtable without a host, while there are hosts
REPEAT = 1_000  # a second meeting tonight; a third costs twice as much on top, and so on
MET_BEFORE = (100, 60, 30)  # at the last evening, the one before, and earlier ones
INDUSTRY = 20
ROLE = 15
PHASE = 10
EXPERIENCE = 4
COMPANY_SIZE = 2
SAME_TOPIC = -15

_MIXED = (
    ("industry", INDUSTRY),
    ("role", ROLE),
    ("phase", PHASE),
    ("experience", EXPERIENCE),
    ("company_size", COMPANY_SIZE),
)

Prices = list[list[int]]


def pair_prices(people: Sequence[Person], wishes: Wishes = USUAL) -> Prices:
    """Points for every two people sharing a roundtable once, meetings of tonight left out."""
    prices = as_matrix(hard_prices(people, wishes), len(people))
    for a, one in enumerate(people):
        for b in range(a):
            points = mixing(one, people[b], wishes.levels)
            prices[a][b] += points
            prices[b][a] += points
    return prices


def as_matrix(pairs: Sequence[tuple[int, int, int]], people: int) -> Prices:
    """Points of pairs by position, both ways round; several of one pair are added."""
    prices = [[0] * people for _ in range(people)]
    for a, b, points in pairs:
        prices[a][b] += points
        prices[b][a] += points
    return prices


def hard_prices(people: Sequence[Person], wishes: Wishes) -> list[tuple[int, int, int]]:
    """By position of two people, what has to be paid because a rule is broken, or is kept."""
    position = {person.key: index for index, person in enumerate(people)}
    companies = {index: same_name(person.company) for index, person in enumerate(people)}
    pairs = [(*pair, COLLEAGUES) for each in wishes.rivals for pair in enemies(each, companies)]
    if wishes.colleagues_apart:
        pairs += [(a, b, COLLEAGUES) for a, b in _colleagues(companies)]
    for sign, named in ((1, wishes.apart), (-1, wishes.together)):
        known = [each for each in named if {each.one, each.other} <= position.keys()]
        pairs += [(position[each.one], position[each.other], sign * SAID) for each in known]
    return pairs


def _colleagues(companies: dict[int, str]) -> list[tuple[int, int]]:
    at: dict[str, list[int]] = {}
    for index, company in companies.items():
        at.setdefault(company, []).append(index)
    return [pair for name, here in at.items() if name for pair in combinations(here, 2)]


def mixing(one: Person, other: Person, levels: Levels = AS_USUAL) -> int:
    """Points for what two people have in common besides their company."""
    ago = one.met.get(other.key) or other.met.get(one.key)
    points = levels.new_over_time.of(MET_BEFORE[min(ago, len(MET_BEFORE)) - 1]) if ago else 0
    for kind, worth in _MIXED:
        said = getattr(one, kind)
        if said and said == getattr(other, kind):
            level: Level = getattr(levels, kind)
            points += level.of(worth)
    if one.topics & other.topics:
        points += levels.topics.of(SAME_TOPIC)
    return points
