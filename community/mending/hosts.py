"""More roundtables than hosts: one is given up if that is all it takes for a host at each."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice

from community.flaws.person import Person
from community.mending.fewest import NOWHERE, fewest
from community.mending.keep_rules import row_of
from community.mending.room import Room
from community.mending.rules import rules_of

FEW = 4  # people who would have to get up
MOVES, LOOKS, TRIES = 2, 300, 4  # of others who move for it, and of looks at how
CHOICES = 200  # of roundtables to be given up together


def see_to_hosts(people: Sequence[Person], room: Room, homes: Mapping[int, int]) -> None:
    """Give up small roundtables, if then all can sit and no rule is broken, and few get up."""
    ways = []
    for going in islice(_too_many(people, room, homes), TRIES):
        fewer = Room(room.circles, room.waiting, room.wishes)
        for number in going:
            fewer.give_up(number)
        home = row_of(people, fewer, homes)
        dear = [at != NOWHERE for at in home]
        found = fewest(rules_of(people, fewer), home, dear, range(MOVES + 1), LOOKS)
        if found.at:
            ways.append((found.at_least + _get_up(room, homes, going), going, found.at))
    if ways:
        _moved, going, at = min(ways)
        for number in going:
            room.give_up(number)
        room.rearrange(room.numbers, [person.key for person in people], at)


def _get_up(room: Room, homes: Mapping[int, int], numbers: Sequence[int]) -> int:
    """How many of those who sit already have to leave these roundtables."""
    return sum(homes.get(key) == number for number in numbers for key in room.circles[number])


def _too_many(
    people: Sequence[Person], room: Room, homes: Mapping[int, int]
) -> Iterator[tuple[int, ...]]:
    """Roundtables whose people find chairs elsewhere, so that there are as many as hosts.

    So many were left by somebody and have no host: one that had none before was planned so.
    """
    hosts = {person.key for person in people if person.is_host}
    gone = homes.keys() - {person.key for person in people}
    left = {homes[key] for key in gone} & set(room.open)
    without = sum(not hosts.intersection(room.circles[number]) for number in left)
    lacking = len(room.open) - len(hosts)
    if not 0 < lacking <= without or not hosts:
        return
    up = {number: _get_up(room, homes, [number]) for number in room.open}
    small = [n for n in up if up[n] <= FEW and n not in room.pinned.values()]
    small.sort(key=lambda number: (up[number], number))
    if sum(up[number] for number in small[:lacking]) > FEW:
        return
    for going in islice(combinations(small, lacking), CHOICES):
        chairs = sum(room.chairs(number) for number in room.open if number not in going)
        if sum(up[number] for number in going) <= FEW and chairs >= len(people):
            yield going
