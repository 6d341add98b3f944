"""Why this person pays this: the lines that were promised, for those who organise."""

from collections.abc import Iterable
from uuid import UUID

from community.money import yen
from community.prices.price import Line, lines_of
from community.registrations.charge import taken_beside
from community.registrations.tables import Registration


def whys(registrations: Iterable[Registration]) -> dict[UUID, list[Line]]:
    """The lines of each price that is more than the fee of the place; others need no word."""
    told = {each.id: lines_of(each.price_lines) for each in registrations}
    return {key: lines for key, lines in told.items() if len(lines) > 1 or any(map(_why, lines))}


def all_beside(registrations: Iterable[Registration]) -> dict[UUID, str]:
    """What each of them takes in addition, by name."""
    return {each.id: " · ".join(taken_beside(each)) for each in registrations}


def in_one_line(price_lines: str) -> str:
    """The same for a cell: Regular price ¥3,000; Member discount −¥1,000 (because …)."""
    return "; ".join(
        f"{line.label} {yen(line.amount_yen)}" + (f" ({line.why})" if line.why else "")
        for line in lines_of(price_lines)
    )


def _why(line: Line) -> str:
    return line.why
