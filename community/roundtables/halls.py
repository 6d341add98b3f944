"""A large crowd is seated in several halls, so that looking for a chair stays quick."""

from collections.abc import Iterator, Sequence

from community.roundtables.company import same_name
from community.roundtables.person import Person

LARGEST_HALL = 250


def halls(
    people: Sequence[Person], sizes: Sequence[int]
) -> Iterator[tuple[list[Person], list[int]]]:
    """The people of each hall, and its roundtables; nobody leaves their hall all evening.

    Hosts, first-timers, colleagues, industries and phases are dealt out one by one, so that each
    hall is like the whole crowd.
    """
    number = -(-len(people) // LARGEST_HALL)
    tables = [list(sizes[hall::number]) for hall in range(number)]
    free = [sum(each) for each in tables]
    dealt: list[list[Person]] = [[] for _ in range(number)]
    hall = 0
    for person in sorted(people, key=_like):
        while len(dealt[hall]) == free[hall]:
            hall = (hall + 1) % number
        dealt[hall].append(person)
        hall = (hall + 1) % number
    for here, sizes_here in zip(dealt, tables, strict=True):
        yield sorted(here, key=lambda person: person.key), sizes_here


def _like(person: Person) -> tuple[bool, bool, str, str, str, int]:
    company = same_name(person.company)
    return person.is_host, person.is_first_timer, company, person.industry, person.phase, person.key
