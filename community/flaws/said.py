"""How often an arrangement breaks what the organiser said by name."""

from collections.abc import Collection, Sequence
from itertools import combinations

from community.flaws.person import Arrangement, Person
from community.members.company import same_name
from community.wishes.wishes import Wishes


def side_by_side(circles: Sequence[Sequence[Person]], wishes: Wishes) -> int:
    """Pairs at one roundtable who should sit apart: by name, or of companies that compete."""
    named = {frozenset((each.one, each.other)) for each in wishes.apart}
    pairs = [pair for circle in circles for pair in combinations(circle, 2)]
    return sum(frozenset((a.key, b.key)) in named or _compete(a, b, wishes) for a, b in pairs)


def _compete(one: Person, other: Person, wishes: Wishes) -> bool:
    if not wishes.rivals:
        return False
    companies = {same_name(one.company), same_name(other.company)}
    return len(companies) == 2 and any(companies <= each.companies for each in wishes.rivals)


def split(rounds: Arrangement, here: Collection[int], wishes: Wishes) -> int:
    """Pairs who should sit together and sit at two roundtables of a round."""
    together = [each for each in wishes.together if each.one in here and each.other in here]
    seats = [_seats(row) for row in rounds] if together else []
    return sum(
        at[each.one] != at[each.other]
        for at in seats
        for each in together
        if each.one in at and each.other in at
    )


def elsewhere(rounds: Arrangement, here: Collection[int], wishes: Wishes) -> int:
    """People who sit at another roundtable than the organiser said."""
    return sum(
        at.get(person, number) != number
        for round, at in enumerate(map(_seats, rounds))
        for person, number in wishes.pinned(round).items()
        if person in here
    )


def _seats(row: Sequence[Sequence[int]]) -> dict[int, int]:
    return {key: number for number, circle in enumerate(row) for key in circle}
