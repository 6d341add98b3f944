"""The figures of two seatings beside each other, rules first."""

from dataclasses import dataclass, replace

from community.flaws.costs import Cost, costs_of
from community.flaws.figures import Figures
from community.flaws.price import HOSTLESS
from community.roundtables.evening import Evening


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in both; `least` is proven, and a rule is above every mix."""

    name: str
    words: str
    left: int
    right: int
    least: int
    is_rule: bool


def figure_rows(evening: Evening, left: Figures, right: Figures, size: int) -> list[FigureRow]:
    """Every figure that is above zero in one of them, and every rule."""
    people = evening.people
    wishes = replace(people.wishes, size=size or people.wishes.size)
    planned = sum(bool(each.roundtables) for each in evening.rounds)
    one, other = (costs_of(each, people.people, planned, wishes) for each in (left, right))
    rows = [_row(a, b) for a, b in zip(one, other, strict=True)]
    return [row for row in rows if row.left or row.right or row.least]


def _row(left: Cost, right: Cost) -> FigureRow:
    return FigureRow(
        left.name, left.words, left.flaws, right.flaws, left.least, left.worth >= HOSTLESS
    )
