"""How much consumption tax is in what was paid, rate by rate."""

from collections.abc import Iterable

import msgspec


class Rate(msgspec.Struct, frozen=True):
    """All that was paid at one rate, tax included, and the tax in it; 0 percent is not taxed."""

    percent: int
    total_yen: int
    tax_yen: int


def tax_by_rate(amounts: Iterable[tuple[int, int]]) -> list[Rate]:
    """The rates out of (amount in yen with tax, percent), the highest first.

    The tax is the total of a rate times percent / (100 + percent), rounded once for each rate of a
    receipt, here down, and never line by line: Consumption Tax Act Enforcement Order
    (消費税法施行令) article 70-10, and basic circular (消費税法基本通達) 1-8-15.
    """
    totals: dict[int, int] = {}
    for amount_yen, percent in amounts:
        totals[percent] = totals.get(percent, 0) + amount_yen
    return [
        Rate(percent, total, total * percent // (100 + percent))
        for percent, total in sorted(totals.items(), reverse=True)
    ]
