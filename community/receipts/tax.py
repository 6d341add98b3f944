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
    paper and never line by line: Consumption Tax Act Enforcement Order (消費税法施行令) article
    70-10, basic circular (消費税法基本通達) 1-8-15, and the National Tax Agency's questions and
    answers on invoices, no. 57. Which way is the issuer's choice; ours is down, without the sign.
    """
    totals: dict[int, int] = {}
    for amount_yen, percent in amounts:
        totals[percent] = totals.get(percent, 0) + amount_yen
    return [
        Rate(percent, total, _tax(total, percent))
        for percent, total in sorted(totals.items(), reverse=True)
    ]


def _tax(total_yen: int, percent: int) -> int:
    tax_yen = abs(total_yen) * percent // (100 + percent)
    return tax_yen if total_yen > 0 else -tax_yen
