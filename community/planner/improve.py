"""A large plan while it is made, hall by hall: at any time there is a whole one to use."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from community.flaws.person import Arrangement, Person
from community.planner.hall import Hall
from community.planner.halls import halls
from community.planner.numbers import Rounds, hosts_stay
from community.planner.plan import EFFORT, seat
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Wishes


class Made(NamedTuple):
    """Who sits where after so many parts of all: the same for the same seed on every machine."""

    parts: int
    all_parts: int
    rounds: Rounds

    @property
    def percent(self) -> int:
        """How much is done."""
        return 100 * self.parts // self.all_parts if self.all_parts else 0

    @property
    def stopped_after(self) -> int | None:
        """The parts that are done, when they are not all."""
        return self.parts if self.parts < self.all_parts else None


def improving(
    people: Sequence[Person], rounds: int, wishes: Wishes, seed: int, played: Arrangement
) -> Iterator[Made]:
    """Who sits where as far as that is known, part by part; the last one is `plan`'s own.

    The first, after no part, is dealt like cards, without a search, and left out where somebody is
    spoken of by name: cards know of no wishes.
    """
    people = sorted(people, key=lambda person: person.key)
    sizes = roundtable_sizes(len(people), wishes)
    dealt = list(halls(people, sizes, wishes)) if people else []
    found: Rounds = [[[] for _ in sizes] for _ in range(rounds)]
    for hall in dealt:
        _put(found, hall, like_cards(hall, rounds))
    if not wishes.named():
        yield Made(0, len(dealt), found)
    for done, hall in enumerate(dealt, start=1):
        _put(found, hall, seat(hall, rounds, wishes, seed, played, EFFORT))
        if done == len(dealt) or not wishes.named():
            whole = hosts_stay(people, found, played, wishes)
            yield Made(done, len(dealt), whole)


def like_cards(hall: Hall, rounds: int) -> Rounds:
    """Those who are alike at different roundtables; in each round others meet."""
    alike = sorted(hall.people, key=_like)
    turns = [
        [number for number, size in enumerate(hall.sizes) if size > turn]
        for turn in range(max(hall.sizes))
    ]
    seated: Rounds = [[[] for _ in hall.sizes] for _ in range(rounds)]
    for turn, row in enumerate(turns):
        begins = sum(map(len, turns[:turn]))
        for place, person in enumerate(alike[begins : begins + len(row)]):
            for round in range(rounds):
                seated[round][row[(place + round * turn) % len(row)]].append(person.key)
    return seated


def _put(found: Rounds, hall: Hall, planned: Rounds) -> None:
    for row, circles in zip(found, planned, strict=True):
        for number, circle in zip(hall.numbers, circles, strict=True):
            row[number] = circle


def _like(person: Person) -> tuple[bool, bool, str, str, int]:
    return (
        not person.is_host,
        person.is_first_timer,
        person.company,
        person.industry,
        person.key,
    )
