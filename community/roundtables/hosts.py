"""More roundtables than hosts: one is given up if that is all it takes for a host at each."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice

from community.flaws.person import Person
from community.roundtables.fewest import NOWHERE, fewest
from community.roundtables.keep_rules import row_of
from community.roundtables.room import Room
from community.roundtables.rules import rules_of

FEW = 4  # people who would have to get up
MOVES, LOOKS, TRIES = 2, 300, 4  # of others who move for it, and of looks at how


def see_to_hosts(people: Sequence[Person], room: Room, homes: Mapping[int, int]) -> None:
    """Give up small roundtables without a host, if then all can sit and no rule is broken."""
    for going in islice(_too_many(people, room, homes), TRIES):
        fewer = Room(room.circles, room.waiting, room.wishes)
        for number in going:
            fewer.give_up(number)
        home = row_of(people, fewer, homes)
        rules = rules_of(people, fewer)
        found = fewest(rules, home, [at != NOWHERE for at in home], MOVES, LOOKS)
        if found.at:
            for number in going:
                room.give_up(number)
            room.rearrange(room.numbers, [person.key for person in people], found.at)
            return


def _too_many(
    people: Sequence[Person], room: Room, homes: Mapping[int, int]
) -> Iterator[tuple[int, ...]]:
    """Roundtables whose people find chairs elsewhere, so that there are as many as hosts.

    Somebody left each of them: one that had no host before was planned so.
    """
    hosts = {person.key for person in people if person.is_host}
    lacking = len(room.open) - len(hosts)
    if not hosts or lacking <= 0:
        return
    gone = homes.keys() - {person.key for person in people}
    without = [
        number
        for number in {homes[key] for key in gone} & set(room.open)
        if not hosts.intersection(room.circles[number])
    ]
    without.sort(key=lambda number: (len(room.circles[number]), number))
    for going in combinations(without, lacking):
        get_up = sum(len(room.circles[number]) for number in going)
        chairs = sum(room.chairs(number) for number in room.open if number not in going)
        is_kept = any(room.pinned.get(key) in going for key in room.pinned)
        if get_up <= FEW and chairs >= len(people) and not is_kept:
            yield going
