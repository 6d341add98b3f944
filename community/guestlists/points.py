"""A roster's wishes as the arithmetic of seating sees them."""

from collections.abc import Sequence
from itertools import combinations

from community.flaws.price import COLLEAGUES, HOSTLESS, REPEAT
from community.guestlists.guest import Guest
from community.guestlists.wish import Wish
from community.seating.problem import Problem

MIXED = 64  # points for what the first column to be mixed has in common; half for the next


def in_points(guests: Sequence[Guest], sizes: Sequence[int], wish: Wish) -> Problem:
    """What there is to arrange: apart first, a host each, nobody met twice, then mixed."""
    return Problem(
        sizes=sizes,
        cost=_pair_costs(guests, wish),
        again=[REPEAT * others for others in range(wish.rounds + 1)],
        part=[[int(each.is_marked(wish.hosts)) for each in guests]] * wish.rounds,
        weight=(0, 1, 0),
        kind=[0] * len(sizes),
        crew_price=[[HOSTLESS * bool(wish.hosts), *[0] * (max(sizes) + 2)]],
    )


def _pair_costs(guests: Sequence[Guest], wish: Wish) -> list[list[int]]:
    costs = [[0] * len(guests) for _ in guests]
    worth = [(each, COLLEAGUES) for each in wish.apart]
    worth += [(each, max(1, MIXED >> place)) for place, each in enumerate(wish.mix)]
    for column, points in worth:
        for alike in _groups(guests, column):
            for a, b in combinations(alike, 2):
                costs[a][b] += points
                costs[b][a] += points
    return costs


def _groups(guests: Sequence[Guest], column: str) -> list[list[int]]:
    found: dict[str, list[int]] = {}
    for place, guest in enumerate(guests):
        if said := guest.alike(column):
            found.setdefault(said, []).append(place)
    return list(found.values())
