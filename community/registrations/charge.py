"""Charge what is taken in addition: a line of its own in the price that was promised."""

from collections.abc import Iterable

from community.prices.price import ADDITION, Line, Price, lines_in_english, to_json
from community.registrations.tables import Registration


def charge(registration: Registration, name: str, fee_yen: int) -> None:
    """Add the line and its yen to the registration; the row is not saved here."""
    lines = [*lines_in_english(registration.price_lines), Line(name, fee_yen, ADDITION)]
    _set(registration, lines)


def discharge(registration: Registration, name: str) -> None:
    """Take the line and its yen off again."""
    lines = lines_in_english(registration.price_lines)
    _set(registration, [each for each in lines if (each.label, each.why) != (name, ADDITION)])


def recharge(registration: Registration, promised: Price) -> None:
    """Another price for the place itself; what is taken in addition stays charged."""
    kept = [each for each in lines_in_english(registration.price_lines) if each.why == ADDITION]
    _set(registration, [*promised.lines, *kept])


def _set(registration: Registration, lines: Iterable[Line]) -> None:
    price = Price(tuple(lines))
    registration.fee_yen, registration.price_lines = price.fee_yen, to_json(price)
