"""The plan for a roster: pure arithmetic, the same for the same file, wishes and seed."""

from collections.abc import Sequence

from community.flaws.person import Person
from community.guestlists.guest import Guest
from community.guestlists.points import in_points
from community.guestlists.wish import Wish
from community.planner.halls import halls
from community.planner.numbers import Rounds, hosts_stay
from community.planner.plan import EFFORT, LEAST, MOST
from community.seating.arrange import arrange


def plan(guests: Sequence[Guest], sizes: Sequence[int], wish: Wish) -> Rounds:
    """Rounds of tables of guests, by where they stand in the list."""
    people = [_person(place, each, wish) for place, each in enumerate(guests)]
    planned: Rounds = [[] for _ in range(wish.rounds)]
    for hall in halls(people, sizes):
        keys = [each.key for each in hall.people]
        for row, at in zip(planned, _arranged(keys, guests, hall.sizes, wish), strict=True):
            row += [
                [key for key, sits_at in zip(keys, at, strict=True) if sits_at == table]
                for table in range(len(hall.sizes))
            ]
    return hosts_stay(people, planned)


def _arranged(
    keys: Sequence[int], guests: Sequence[Guest], tables: Sequence[int], wish: Wish
) -> list[list[int]]:
    if len(tables) == 1:
        return [[0] * len(keys)] * wish.rounds
    chairs = len(keys) * wish.rounds
    steps = min(max(EFFORT // len(keys), LEAST * chairs), MOST * chairs)
    problem = in_points([guests[key] for key in keys], tables, wish)
    return arrange(problem, wish.seed, steps).at


def _person(key: int, guest: Guest, wish: Wish) -> Person:
    """As the halls deal people out."""
    said = [guest.alike(each) for each in (*wish.apart[:1], *wish.mix[:2])]
    company, industry, phase = [*[""] * (1 - len(wish.apart[:1])), *said, "", "", ""][:3]
    return Person(key, company, industry, phase, is_host=guest.is_marked(wish.hosts))
