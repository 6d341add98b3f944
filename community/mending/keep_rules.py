"""A mended round is looked at once more: is a rule broken, or did more people move than need to?"""

from collections.abc import Collection, Mapping, Sequence

from community.flaws.person import Person
from community.mending.by_chance import by_chance
from community.mending.fewest import NOWHERE, Found, Trial, fewest
from community.mending.room import Room
from community.mending.rules import rules_of

LOOKS, MORE_LOOKS = 1_500, 5_000  # at who could mend what; more while a rule is broken
MOST_LOOKS = 150_000  # where chance found that the rules can be kept, but moved more than may be
MORE = 4  # so many moves beyond what a quick search found


def keep_rules(
    people: Sequence[Person], room: Room, homes: Mapping[int, int], free: Collection[int]
) -> Found:
    """A roundtable for everybody that is better than now, if there is one, and the fewest moves.

    Better is first to break no rule, then to move fewer of those who are not `free` to go.
    """
    now, home = row_of(people, room, room.homes), row_of(people, room, homes)
    dear = [at != NOWHERE and one.key not in free for at, one in zip(home, people, strict=True)]
    moved = sum(map(_moved, dear, home, now))
    rules = rules_of(people, room)

    def is_good(row: Sequence[int]) -> bool:
        return not Trial(rules, row, dear, 0).is_wrong

    if is_good(now):
        return fewest(rules, home, dear, range(moved), LOOKS)
    found = fewest(rules, home, dear, range(moved + MORE + 1), MORE_LOOKS)
    if found.at:
        return found
    drawn = by_chance(people, room, homes, is_good)
    if drawn is None or not is_good(drawn):
        return Found(drawn, 0)
    fewer = range(found.at_least, sum(map(_moved, dear, home, drawn)))
    better = fewest(rules, home, dear, fewer, MOST_LOOKS)
    return better if better.at else Found(drawn, better.at_least)


def _moved(is_dear: bool, home: int, now: int) -> bool:
    return is_dear and home != now


def row_of(people: Sequence[Person], room: Room, homes: Mapping[int, int]) -> list[int]:
    """By position of everybody that of their roundtable among those in use, or -1."""
    place = {number: at for at, number in enumerate(room.numbers)}
    return [place.get(homes.get(one.key, NOWHERE), NOWHERE) for one in people]
