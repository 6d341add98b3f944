"""What the provider took or had besides the evenings, month by month and by currency."""

from datetime import date

import msgspec

from community.database import fetch
from community.settings import settings

FEES = ("fee", "stripe_fee", "tax", "tax_fee", "network_cost")
WITHOUT_MINOR_UNIT = frozenset(
    ["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf"]
)
"""Currencies that Stripe counts whole; docs.stripe.com/currencies#zero-decimal."""


class Besides(msgspec.Struct, frozen=True):
    """One month of one currency, in its minor units: the provider's own fees, and all other that
    belongs to no evening here or is not in yen. What was taken bears a minus."""

    month: date
    currency: str
    fees: int
    others: int

    @property
    def is_yen(self) -> bool:
        """Whether it can be counted together with the ledger."""
        return self.currency == "jpy"


async def besides() -> list[Besides]:
    """The last twelve months in which something moved, the latest first; days are our own."""
    rows = await fetch(_MONTHS, list(FEES), settings().timezone)
    return [msgspec.convert(dict(row), Besides) for row in rows]


def in_currency(amount: int, currency: str) -> str:
    """The amount in its own currency, such as −12.34 USD."""
    whole = currency in WITHOUT_MINOR_UNIT
    number = f"{abs(amount):,}" if whole else f"{abs(amount) / 100:,.2f}"
    return f"{'−' if amount < 0 else ''}{number} {currency.upper()}"


_MONTHS = """
    SELECT date_trunc('month', at AT TIME ZONE $2)::date AS month, currency,
           coalesce(sum(amount - fee) FILTER (WHERE category = ANY($1)), 0)::bigint AS fees,
           coalesce(sum(amount - fee) FILTER (WHERE category <> ALL($1)), 0)::bigint AS others
    FROM other_movement GROUP BY 1, 2 ORDER BY 1 DESC, 2 LIMIT 24
"""
