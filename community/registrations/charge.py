"""Charge what is taken in addition: lines of their own in the price that was promised."""

from collections.abc import Iterable

from msgspec.structs import replace

from community.places.tables import PlaceKind
from community.prices.price import ADDITION, WAITS_BESIDE, Line, Price, lines_in_english, to_json
from community.prices.terms import NOT_THIS_KIND
from community.registrations.tables import Registration


def charge(registration: Registration, kind: PlaceKind, promised: Price) -> None:
    """Add the lines of this kind and their yen to the registration; the row is not saved here."""
    first, *others = (replace(line, beside=str(kind.id)) for line in promised.lines)
    own = replace(first, label=kind.called, why=first.why or ADDITION)
    _set(registration, [*_without(registration, kind), own, *others])


def note_waiting(registration: Registration, kind: PlaceKind, promised: Price) -> None:
    """Add a line that says what it will cost as soon as there is a place."""
    given = {"yen": str(promised.fee_yen)}
    line = Line(kind.called, 0, WAITS_BESIDE, given, str(kind.id))
    _set(registration, [*_without(registration, kind), line])


def discharge(registration: Registration, kind: PlaceKind) -> None:
    """Take the lines of this kind and their yen off again."""
    _set(registration, _without(registration, kind))


def recharge(registration: Registration, promised: Price) -> None:
    """Another price for the place itself; what is taken in addition stays charged."""
    _set(registration, [*promised.lines, *_beside(registration)])


def fee_with(registration: Registration, promised: Price) -> int:
    """What the registration would cost at another price for the place itself."""
    return promised.fee_yen + sum(each.amount_yen for each in _beside(registration))


def taken_beside(registration: Registration) -> list[str]:
    """The names of what is taken in addition, in the order in which it was."""
    lines = lines_in_english(registration.price_lines)
    named = {each.beside or each.label: each for each in reversed(lines) if _is_beside(each)}
    return [each.label for each in reversed(named.values()) if each.why != WAITS_BESIDE]


def _beside(registration: Registration) -> list[Line]:
    return [each for each in lines_in_english(registration.price_lines) if _is_beside(each)]


def _without(registration: Registration, kind: PlaceKind) -> list[Line]:
    """The other lines; those of the first days bear only the name of the kind."""
    lines = lines_in_english(registration.price_lines)
    old = (kind.called, ADDITION, "")
    return [
        each
        for each in lines
        if each.beside != str(kind.id) and (each.label, each.why, each.beside) != old
    ]


def _is_beside(line: Line) -> bool:
    return bool(line.beside) or line.why == ADDITION


def _set(registration: Registration, lines: Iterable[Line]) -> None:
    price = Price(tuple(_without_idle_code(list(lines))))
    registration.fee_yen, registration.price_lines = price.fee_yen, to_json(price)


def _without_idle_code(lines: list[Line]) -> list[Line]:
    """A code that takes off what is beside need not say that it is not for the place."""
    used = {each.given.get("code") for each in lines if each.amount_yen < 0} - {None}
    return [
        each for each in lines if each.why != NOT_THIS_KIND or each.given.get("code") not in used
    ]
