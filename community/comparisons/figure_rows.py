"""The figures of two seatings beside each other, rules first."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.flaws.costs import Cost
from community.flaws.price import HOSTLESS


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in both, each with its proven least; a rule is above every mix."""

    name: str
    words: str
    left: int
    right: int
    least: int
    right_least: int
    is_rule: bool


def figure_rows(left: Sequence[Cost], right: Sequence[Cost]) -> list[FigureRow]:
    """Every figure that is above zero in one of them, and every rule."""
    rows = [_row(a, b) for a, b in zip(left, right, strict=True)]
    return [row for row in rows if row.left or row.right or row.least or row.right_least]


def _row(left: Cost, right: Cost) -> FigureRow:
    return FigureRow(
        left.name,
        left.words,
        left.flaws,
        right.flaws,
        left.least,
        right.least,
        left.worth >= HOSTLESS,
    )
