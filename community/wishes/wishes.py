"""Who shall sit where and with whom, in numbers: people by key, roundtables and rounds from 0."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from community.wishes.levels import AS_USUAL, Levels

SMALLEST, LARGEST = 4, 6  # people at a roundtable, unless the organiser says otherwise


@dataclass(frozen=True, slots=True)
class Together:
    """Two who share a roundtable in each round."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class Apart:
    """Two who never share one."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class Pin:
    """Somebody who sits at this roundtable, in this round or in all of them (None)."""

    one: int
    roundtable: int
    round: int | None = None


@dataclass(frozen=True, slots=True)
class Colleagues:
    """People of this company never share a roundtable."""

    company: str


@dataclass(frozen=True, slots=True)
class Rivals:
    """People of different companies of this list never share a roundtable."""

    companies: frozenset[str]


Said = Together | Apart | Pin | Colleagues | Rivals
Companies = Mapping[int, str]  # of each person by key: equal for one company, empty for none


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an organiser said. Companies are written as `same_name` writes them.

    Roundtables seat about `size` people. By number of the roundtable, `reserved` chairs stay empty.
    """

    size: int = 5
    smallest: int = SMALLEST
    largest: int = LARGEST
    closed: frozenset[int] = frozenset()
    reserved: Mapping[int, int] = field(default_factory=dict)
    colleagues_apart: bool = True
    rivals: tuple[Rivals, ...] = ()
    together: tuple[Together, ...] = ()
    apart: tuple[Apart, ...] = ()
    pins: tuple[Pin, ...] = ()
    levels: Levels = AS_USUAL

    def in_rounds(self, numbers: Sequence[int]) -> "Wishes":
        """The same for these rounds alone, the first of them now being 0."""
        kept = [
            pin if pin.round is None else replace(pin, round=numbers.index(pin.round))
            for pin in self.pins
            if pin.round is None or pin.round in numbers
        ]
        return replace(self, pins=tuple(kept))

    def among(self, people: Collection[int]) -> "Wishes":
        """The same as far as they speak of these people alone."""
        return replace(
            self,
            together=tuple(each for each in self.together if {each.one, each.other} <= set(people)),
            apart=tuple(each for each in self.apart if {each.one, each.other} <= set(people)),
            pins=tuple(each for each in self.pins if each.one in people),
        )

    def called(self, people: Mapping[int, int], roundtables: Sequence[int]) -> "Wishes":
        """The same with other numbers; a roundtable that is not among these stands behind them."""
        number = {old: new for new, old in enumerate(roundtables)}
        return replace(
            self,
            together=tuple(Together(people[w.one], people[w.other]) for w in self.together),
            apart=tuple(Apart(people[w.one], people[w.other]) for w in self.apart),
            pins=tuple(
                Pin(people[w.one], number.get(w.roundtable, len(number)), w.round)
                for w in self.pins
            ),
        )

    def pinned(self, round: int) -> dict[int, int]:
        """The roundtable of everybody who has one in this round."""
        return {each.one: each.roundtable for each in self.pins if each.round in (None, round)}

    def asked_by_name(self) -> list[str]:
        """Which of the planner's figures say whether this was kept."""
        asked = {
            "apart": bool(self.apart or self.rivals),
            "split": bool(self.together),
            "elsewhere": bool(self.pins),
        }
        return [figure for figure, is_asked in asked.items() if is_asked]

    def named(self) -> set[int]:
        """Everybody who is spoken of by name."""
        pairs = {(wish.one, wish.other) for wish in self.together}
        pairs |= {(wish.one, wish.other) for wish in self.apart}
        return {each for pair in pairs for each in pair} | {pin.one for pin in self.pins}


USUAL = Wishes()
"""What holds where an organiser said nothing."""


def enemies(said: Said, companies: Companies) -> Iterator[tuple[int, int]]:
    """The pairs that this keeps apart."""
    match said:
        case Apart(one, other):
            yield one, other
        case Colleagues(company):
            yield from combinations([p for p, of in companies.items() if of == company], 2)
        case Rivals(rivals):
            here = [p for p, of in companies.items() if of in rivals]
            yield from (pair for pair in combinations(here, 2) if _differ(pair, companies))


def _differ(pair: Collection[int], companies: Companies) -> bool:
    one, other = pair
    return companies[one] != companies[other]
