"""What was paid for, line by line, each at its rate of tax."""

from collections.abc import Iterable, Mapping

import msgspec

from community.database import fetch
from community.prices.price import ADDITION, Line, lines_in_english
from community.receipts.share_out import share_out
from community.registrations.tables import Registration


class Item(msgspec.Struct, frozen=True):
    """One line; the label is kept in English and translated when it is read."""

    label: str
    amount_yen: int
    percent: int


CANCELLATION = "Cancellation fee"
FEE = "Participation fee"


async def items_of(registration: Registration) -> list[Item]:
    """The lines of everything that was paid and not given back; they add up to it."""
    rows = await fetch(_RATES, registration.id)
    own = next(row["tax_percent"] for row in rows if not row["kind"])
    beside = {row[by]: row["tax_percent"] for row in rows for by in ("name", "kind") if row["kind"]}
    return items(registration, own, beside)


def items(registration: Registration, own: int, beside: Mapping[str, int]) -> list[Item]:
    """The lines as promised where just that was paid, otherwise a sum for each rate.

    `own` is the rate of the place, `beside` those of what is taken in addition, by its id, and
    by its name for lines of the first days. What is kept after a cancellation is one sum for fee
    and damages, and so not taxed as a whole (National Tax Agency, Tax Answer No. 6253, on basic
    circulars 消基通 5-2-5 and 5-5-2).
    """
    if not registration.has_place and not registration.is_offered:
        return [Item(CANCELLATION, registration.paid_yen, 0)]
    found = lines_in_english(registration.price_lines)
    lines = [Item(line.label, line.amount_yen, _rate(line, own, beside)) for line in found]
    totals = by_rate(lines)
    is_whole = registration.paid_yen == sum(totals.values())
    if is_whole and min(totals.values(), default=0) >= 0:
        return [each for each in lines if each.amount_yen]
    weights = {percent: yen for percent, yen in totals.items() if yen > 0} or {own: 1}
    parts = share_out(registration.paid_yen, weights)
    return [Item(FEE, yen, percent) for percent, yen in parts.items() if yen]


def by_rate(lines: Iterable[Item]) -> dict[int, int]:
    """What the lines come to at each rate, tax included."""
    totals: dict[int, int] = {}
    for each in lines:
        totals[each.percent] = totals.get(each.percent, 0) + each.amount_yen
    return totals


def _rate(line: Line, own: int, beside: Mapping[str, int]) -> int:
    is_beside = line.beside or line.why == ADDITION
    return beside.get(line.beside or line.label, own) if is_beside else own


_RATES = """
    SELECT '' AS kind, '' AS name, k.tax_percent
    FROM registration r JOIN place_kind k ON k.id = r.kind
    WHERE r.id = $1
    UNION ALL
    SELECT k.id::text, k.name, k.tax_percent FROM addition a JOIN place_kind k ON k.id = a.kind
    WHERE a.registration = $1 AND k.name <> ''
"""
