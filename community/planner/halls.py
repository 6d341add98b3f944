"""A large crowd is seated in several halls, so that looking for a chair stays quick."""

from collections.abc import Iterator, Sequence

from community.flaws.person import Person
from community.members.company import same_name
from community.planner.hall import Hall, all_chairs
from community.wishes.groups import groups
from community.wishes.wishes import USUAL, Wishes

LARGEST_HALL = 250


def halls(people: Sequence[Person], sizes: Sequence[int], wishes: Wishes = USUAL) -> Iterator[Hall]:
    """The people of each hall, and its roundtables; nobody leaves their hall all evening.

    Hosts, first-timers, colleagues, industries and phases are dealt out one by one, so that each
    hall is like the whole crowd. Who is pinned, and who belongs with them, sits in the first
    halls, and so do the roundtables they are pinned to; other groups follow.
    """
    whole = all_chairs(people, sizes)
    many = -(-len(people) // LARGEST_HALL)
    if many <= 1:
        yield whole
        return
    numbers = sorted(whole.numbers, key=lambda number: number not in _wanted(wishes))
    tables = [sorted(each) for each in _in_turn(numbers, many, wishes)]
    free = [sum(sizes[number] for number in each) for each in tables]
    for here, there in zip(_dealt(people, free, wishes), tables, strict=True):
        ordered = sorted(here, key=lambda person: person.key)
        yield Hall(ordered, there, [sizes[number] for number in there])


def _wanted(wishes: Wishes) -> set[int]:
    return {pin.roundtable for pin in wishes.pins}


def _in_turn(numbers: Sequence[int], many: int, wishes: Wishes) -> list[list[int]]:
    """Roundtables of each hall; those that are pinned to stand in the first as far as possible."""
    most = -(-len(numbers) // many)
    first = [number for number in numbers if number in _wanted(wishes)][:most]
    others = [number for number in numbers if number not in first]
    tables = [others[hall::many] for hall in range(many)]
    tables[0] = (first + tables[0])[: max(most, len(first))]
    left = [number for number in others if number not in set().union(*tables)]
    for turn, number in enumerate(left):
        tables[1 + turn % (many - 1)].append(number)
    return tables


def _dealt(people: Sequence[Person], free: list[int], wishes: Wishes) -> list[list[Person]]:
    named = _in_order(wishes)
    first = [person for person in people if person.key in named]
    dealt: list[list[Person]] = [[] for _ in free]
    hall = 0
    for person in sorted(first, key=lambda person: named[person.key]):
        while len(dealt[hall]) == free[hall]:
            hall += 1
        dealt[hall].append(person)
    for person in sorted((p for p in people if p.key not in named), key=_like):
        while len(dealt[hall]) == free[hall]:
            hall = (hall + 1) % len(free)
        dealt[hall].append(person)
        hall = (hall + 1) % len(free)
    return dealt


def _in_order(wishes: Wishes) -> dict[int, int]:
    """Who is pinned or belongs to a group, one group after the other."""
    pinned = {pin.one for pin in wishes.pins}
    together = sorted(groups(wishes.together), key=lambda group: not group & pinned)
    in_groups = {person for group in together for person in group}
    ordered = [*sorted(pinned - in_groups), *(p for group in together for p in sorted(group))]
    return {person: turn for turn, person in enumerate(ordered)}


def _like(person: Person) -> tuple[bool, bool, str, str, str, int]:
    company = same_name(person.company)
    return person.is_host, person.is_first_timer, company, person.industry, person.phase, person.key
