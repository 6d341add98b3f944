"""One round in two seatings, roundtable by roundtable, as far as they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from community.floor.letters import letter

Circles = Sequence[Sequence[UUID]]


@dataclass(frozen=True, slots=True)
class There:
    """Somebody at a roundtable; `elsewhere` is the letter in the other seating, if it is another.

    It is "–" where there is no chair for them in the other one.
    """

    registration: UUID
    name: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A roundtable in both seatings."""

    letter: str
    left: list[There]
    right: list[There]


@dataclass(frozen=True, slots=True)
class RoundPair:
    """The roundtables that differ, and the letters of those that are the same in both."""

    number: int
    title: str
    differ: list[Pair]
    same: list[str]

    @property
    def only(self) -> str:
        """Which side has this round, where the other one has no such round."""
        left = bool(self.same) or any(each.left for each in self.differ)
        right = bool(self.same) or any(each.right for each in self.differ)
        return "" if left and right else "left" if left else "right"


def in_both(
    number: int, title: str, left: Circles, right: Circles, names: Mapping[UUID, str]
) -> RoundPair:
    """Letter by letter, A first."""
    at_left, at_right = _letters(left), _letters(right)
    differ, same = [], []
    for place in range(max(len(left), len(right))):
        one, other = _at(left, place), _at(right, place)
        if set(one) == set(other):
            same += [letter(place)] if one else []
            continue
        differ.append(
            Pair(
                letter(place),
                _there(one, at_right, place, names),
                _there(other, at_left, place, names),
            )
        )
    return RoundPair(number, title, differ, same)


def _at(circles: Circles, place: int) -> Sequence[UUID]:
    return circles[place] if place < len(circles) else ()


def _letters(circles: Circles) -> dict[UUID, str]:
    return {one: letter(place) for place, circle in enumerate(circles) for one in circle}


def _there(
    circle: Sequence[UUID], other: Mapping[UUID, str], place: int, names: Mapping[UUID, str]
) -> list[There]:
    here = letter(place)
    found = [(names.get(one, ""), one, other.get(one, "–")) for one in circle]
    return [There(one, name, "" if at == here else at) for name, one, at in sorted(found)]
