"""The rules of one round as sets of people: what is broken at a roundtable, and who could mend it.

People and roundtables count from 0; a set of people is a whole number with a bit for each.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from community.flaws.crews import SPEAKER, Kinds, kinds_of
from community.flaws.person import Person
from community.flaws.price import COLLEAGUES, hard_prices
from community.members.company import same_name
from community.mending.room import Room
from community.wishes.sizes import FEWEST


class Broken(NamedTuple):
    """It is mended only if one of these leaves the roundtable, or one of those comes to it."""

    leaving: int
    coming: int


@dataclass(frozen=True, slots=True)
class Rules:
    """What each round has to keep; what no seating at these roundtables keeps is left out.

    `pin[p]` is the roundtable where p has to sit, or -1.
    """

    chairs: Sequence[int]
    foes: Sequence[int]
    pairs: Sequence[tuple[int, int]]  # who belong together
    pin: Sequence[int]
    hosts: int
    newcomers: int
    speakers: int
    kinds: Kinds
    known: dict[tuple[int, int], Broken | None] = field(default_factory=dict)

    @property
    def everybody(self) -> int:
        """All people."""
        return (1 << len(self.foes)) - 1

    def broken(self, number: int, here: int) -> Broken | None:
        """What is broken with these people at this roundtable; of several the easiest to see."""
        asked = number, here
        if asked not in self.known:
            self.known[asked] = self._look(number, here) if here else None
        return self.known[asked]

    def _look(self, number: int, here: int) -> Broken | None:
        for person in each_of(here):
            if foes := self.foes[person] & here:
                return Broken(1 << person | foes & -foes, 0)
        many = here.bit_count()
        if many > self.chairs[number]:
            return Broken(here, 0)
        if many < FEWEST:
            return Broken(here, self.everybody & ~here)
        return self._crew(here, many)

    def _crew(self, here: int, many: int) -> Broken | None:
        """Nobody is alone of their kind, and there is a host."""
        newcomers, speakers = here & self.newcomers, here & self.speakers
        if self.hosts and not here & self.hosts:
            return Broken(here, self.hosts)
        if self.kinds.first_timers > 1 == newcomers.bit_count():
            return Broken(newcomers, self.newcomers & ~here)
        if newcomers == here and not here & self.hosts and self._others_came:
            return Broken(here, self.everybody & ~here & (~self.newcomers | self.hosts))
        if not self.kinds.is_lonely(many, speakers.bit_count()):
            return None
        if speakers.bit_count() == 1 < self.kinds.speakers:
            return Broken(speakers, self.speakers & ~here)
        return Broken(here & ~speakers, self.everybody & ~here & ~self.speakers)

    @property
    def _others_came(self) -> bool:
        return self.kinds.first_timers < self.kinds.people


def each_of(people: int) -> list[int]:
    """The people of a set."""
    found = []
    while people:
        found.append((people & -people).bit_length() - 1)
        people &= people - 1
    return found


def rules_of(people: Sequence[Person], room: Room) -> Rules:
    """What is to be kept by these people at the roundtables in use."""
    numbers = room.numbers
    place = {number: at for at, number in enumerate(numbers)}
    kinds = kinds_of(people)
    bit = {person.key: 1 << at for at, person in enumerate(people)}
    hosts = sum(bit[each.key] for each in people if each.is_host)
    foes, pairs = _pairs(people, room, len(numbers))
    return Rules(
        chairs=[room.chairs(number) for number in numbers],
        foes=foes,
        pairs=pairs,
        pin=[place.get(room.pinned.get(each.key, -1), -1) for each in people],
        hosts=hosts if kinds.hosts >= len(numbers) else 0,
        newcomers=sum(bit[each.key] for each in people if each.is_first_timer),
        speakers=sum(bit[each.key] for each in people if kinds.crew(each) >= SPEAKER),
        kinds=kinds,
    )


def _pairs(
    people: Sequence[Person], room: Room, tables: int
) -> tuple[list[int], list[tuple[int, int]]]:
    """Whom everybody must not sit beside, and the pairs who belong together.

    Colleagues who are more than the roundtables are no foes.
    """
    companies = [same_name(person.company) for person in people]
    many = Counter(companies)
    points: Counter[tuple[int, int]] = Counter()
    for a, b, price in hard_prices(people, room.wishes):
        are_too_many = companies[a] == companies[b] and many[companies[a]] > tables
        if price != COLLEAGUES or not are_too_many:
            points[min(a, b), max(a, b)] += price
    foes = [0] * len(people)
    for (a, b), price in points.items():
        foes[a] |= (price > 0) << b
        foes[b] |= (price > 0) << a
    return foes, [pair for pair, price in points.items() if price < 0]
