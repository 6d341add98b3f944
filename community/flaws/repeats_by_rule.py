"""Meetings again that follow from the rules: who may not sit alone meets the same few."""

from collections.abc import Collection, Sequence
from itertools import combinations

from community.flaws.crews import SPEAKER, kinds_of
from community.flaws.person import Person
from community.flaws.price import hard_prices
from community.wishes.groups import groups
from community.wishes.wishes import Wishes


def repeats_by_rule(people: Sequence[Person], rounds: int, wishes: Wishes) -> int:
    """The fewest repeats in any plan in which no rule is broken.

    People who were wished together meet in each round. First-timers, and speakers of another
    language than most, sit by twos or threes at least: among so few each round brings pairs
    together, and there are only so many different ones. Nothing follows where some of them must
    sit apart.
    """
    kinds = kinds_of(people)
    newcomers = {person.key for person in people if person.is_first_timer}
    speakers = {person.key for person in people if kinds.crew(person) >= SPEAKER}
    known = {person.key for person in people}
    together = [each for each in groups(wishes.together) if each <= known]
    return max(
        (rounds - 1) * sum(len(each) * (len(each) - 1) // 2 for each in together),
        *(
            _among(len(some), rounds)
            for some in (newcomers, speakers)
            if _may_meet(some, people, wishes)
        ),
        0,
    )


def _among(few: int, rounds: int) -> int:
    """By twos, and three where they are odd: so many pairs in each round."""
    pairs = few // 2 + 2 * (few % 2)
    return max(0, rounds * pairs - few * (few - 1) // 2) if few > 1 else 0


def _may_meet(some: Collection[int], people: Sequence[Person], wishes: Wishes) -> bool:
    here = [person for person in people if person.key in some]
    apart = {(one, other) for one, other, points in hard_prices(here, wishes) if points > 0}
    return not any(
        pair in apart or pair[::-1] in apart for pair in combinations(range(len(here)), 2)
    )
