"""The people of one hall, and its roundtables."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from community.flaws.person import Person
from community.members.company import same_name
from community.wishes.contradiction import what_was_said
from community.wishes.fit import TooHard, fit
from community.wishes.wishes import Colleagues, Wishes


@dataclass(frozen=True, slots=True)
class Hall:
    """`numbers` tells which roundtables stand here, and `sizes` how many people each has."""

    people: list[Person]
    numbers: list[int]
    sizes: list[int]

    def seats(
        self,
        wishes: Wishes,
        round: int,
        accepts: Callable[[Mapping[int, int]], bool] | None = None,
    ) -> dict[int, int]:
        """Where those who are spoken of can sit, people and roundtables by their position here.

        Nothing if nobody knows. With `accepts`, everybody gets a chair and it agrees to them.
        """
        people = dict(enumerate(self.people))
        position = {person.key: index for index, person in people.items()}
        companies = {index: same_name(person.company) for index, person in people.items()}
        here = wishes.among(position.keys()).called(position, self.numbers)
        said = what_was_said(here, companies, self.sizes, round)
        if accepts and wishes.colleagues_apart:
            said = (*said, *map(Colleagues, sorted(set(companies.values()) - {""})))
        try:
            return fit(said, companies, self.sizes, accepts) or {}
        except TooHard:
            return {}


def all_chairs(people: Sequence[Person], sizes: Sequence[int]) -> Hall:
    """Everybody in one hall; a closed roundtable has no chairs."""
    numbers = [number for number, size in enumerate(sizes) if size]
    return Hall(list(people), numbers, [sizes[number] for number in numbers])
