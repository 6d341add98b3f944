"""One round is mended: who stays, who comes, and the few who move."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from community.flaws.costs import POINTS
from community.flaws.figures import count_flaws
from community.flaws.person import Person
from community.flaws.price import HOSTLESS, Prices
from community.mending.as_problem import Bound, as_problem
from community.mending.hosts import see_to_hosts
from community.mending.keep_rules import keep_rules
from community.mending.room import Circles, Room, room_for
from community.planner.in_points import prices_after
from community.seating.descend import descend
from community.wishes.sizes import FEWEST
from community.wishes.wishes import Wishes

RULES = [name for name, points in POINTS.items() if points >= HOSTLESS]
MOVE = 1_000_000  # points for each: less than any rule, more than any mix
CHAIRS = 150  # so many are looked at; where nothing has changed, nothing needs to


@dataclass(frozen=True, slots=True)
class Broken:
    """A round as it was, and as it is mended so far; `wishes` are those for this round.

    `prices` are those of all pairs who are here, the same in every round: worked out once.
    """

    before: Sequence[Sequence[int]]
    now: Circles
    wishes: Wishes
    prices: Prices


class Mended(NamedTuple):
    """Who sits where now; whatever keeps the rules, `at_least` so many get another chair.

    Nothing is claimed (0) where a roundtable is given up, nor more than those whom a further one
    would take: three people sit down there, if need be with some of those who sit already.
    """

    circles: Circles
    at_least: int


def mend(
    people: Sequence[Person],
    round: Broken,
    others: Sequence[Circles],
    free: Collection[int],
    is_first: bool,
) -> Mended:
    """Who sits where in this round, given who sits together in the other rounds.

    `people` are those who are here; everybody else gives their chair back. Whoever is `free` may
    be moved at no cost. When it `is_first` mended, rules are looked at once more: no later change
    breaks one.
    """
    here = {person.key for person in people}
    room = room_for(here, round.now, round.wishes)
    before = homes(round.before)
    if len(room.open) < 2:
        return Mended(room.circles, 0)
    if is_first:
        see_to_hosts(people, room, before)
    bound = Bound({*free, *room.waiting}, before, MOVE)
    _settle(people, room, round, others, bound)
    return _by_rules(people, room, round, others, bound) if is_first else Mended(room.circles, 0)


def _by_rules(
    people: Sequence[Person],
    room: Room,
    round: Broken,
    others: Sequence[Circles],
    bound: Bound,
) -> Mended:
    """The same room, or first what keeps the rules better, and then what moves fewer."""
    before = homes(round.before)
    keys = [person.key for person in people]
    given_up = sum(before.get(key, -1) not in (-1, *room.open) for key in keys)
    found = _worse(people, room, bound), [list(circle) for circle in room.circles]
    better = keep_rules(people, room, before, bound.free)
    least = 0 if given_up else min(better.at_least, max(0, FEWEST - len(bound.free)))
    if better.at is None:
        return Mended(room.circles, least)
    room.rearrange(room.numbers, keys, better.at)
    _settle(people, room, round, others, bound)
    return Mended(min(found, (_worse(people, room, bound), room.circles))[1], least)


def _settle(
    people: Sequence[Person],
    room: Room,
    round: Broken,
    others: Sequence[Circles],
    bound: Bound,
) -> None:
    """Make the changes that save something, one by one."""
    looked_at = _looked_at(round.before, room)
    position = {person.key: at for at, person in enumerate(people)}
    asked = [position[key] for number in looked_at for key in sorted(room.circles[number])]
    there = [people[at] for at in asked]
    known = [[row[at] for at in asked] for row in (round.prices[one] for one in asked)]
    prices = prices_after(others, there, room.wishes, known)
    row = descend(as_problem(there, room, looked_at, bound, prices))
    room.rearrange(looked_at, [one.key for one in there], row)


def _worse(people: Sequence[Person], room: Room, bound: Bound) -> tuple[int, int, int]:
    """Points for broken rules, roundtables below three, points for moves; the mix is left out."""
    flaws = count_flaws(people, [room.circles], room.wishes)
    kept = [each for each in RULES if each != "together" or room.wishes.colleagues_apart]
    broken = sum(POINTS[name] * getattr(flaws, name) for name in kept)
    small = sum(0 < len(circle) < FEWEST for circle in room.circles)
    return broken, small, sum(bound.price(key, number, None) for key, number in room.homes.items())


def homes(circles: Sequence[Sequence[int]]) -> dict[int, int]:
    """Everybody's roundtable."""
    return {key: number for number, circle in enumerate(circles) for key in circle}


def _looked_at(before: Sequence[Sequence[int]], room: Room) -> list[int]:
    """The roundtables where something has changed, and others as far as there is time for them."""

    def calm(number: int) -> tuple[bool, int, int]:
        was = before[number] if number < len(before) else ()
        return set(was) == set(room.circles[number]), len(room.circles[number]), number

    changed = sum(not calm(number)[0] for number in room.open)
    return sorted(sorted(room.open, key=calm)[: max(changed, CHAIRS // room.wishes.largest)])
