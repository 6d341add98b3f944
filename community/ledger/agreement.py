"""Our ledger of an evening beside the provider's balance, and where the two differ."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from community.database import fetch, fetch_one
from community.events.tables import Event
from community.ledger.compare import last_comparison


class Difference(msgspec.Struct, frozen=True):
    """A row that only one side has, or of another amount; a side without it has 0."""

    registration: UUID
    name: str
    provider_ref: str
    ours_yen: int
    theirs_yen: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """The provider's sums of an evening: gross, its fees, and ours as the ledger has them.

    `compared_at` is when the whole balance was last read, None before the first time. What the
    provider keeps in one of the other `currencies` can be compared over there alone.
    """

    ours_yen: int
    gross_yen: int
    fee_yen: int
    differences: list[Difference]
    compared_at: datetime | None
    currencies: list[str]

    @property
    def net_yen(self) -> int:
        """What the provider has of this evening, after its fees."""
        return self.gross_yen - self.fee_yen

    @property
    def agrees(self) -> bool:
        """Whether the two are the same, row by row."""
        return not self.differences


async def agreement_on(event: Event) -> Agreement | None:
    """None where nothing of the evening has been at the provider."""
    sums = await fetch_one(_SUMS, event.id)
    currencies = [row["currency"].upper() for row in await fetch(_CURRENCIES, event.id)]
    if not sums["rows"] and not currencies:
        return None
    rows = await fetch(_DIFFERENCES, event.id)
    last = await last_comparison()
    return Agreement(
        ours_yen=sums["ours_yen"],
        gross_yen=sums["gross_yen"],
        fee_yen=sums["fee_yen"],
        differences=[msgspec.convert(dict(row), Difference) for row in rows],
        compared_at=last.at if last else None,
        currencies=currencies,
    )


_BOTH = """
    WITH ours AS (
        SELECT provider_ref AS ref, amount_yen, registration FROM payment
        WHERE event = $1 AND provider_ref IS NOT NULL AND provider_ref NOT IN (
            SELECT ledger_ref FROM other_movement WHERE currency <> 'jpy')
    ), theirs AS (
        SELECT m.ledger_ref AS ref, sum(m.amount_yen) AS amount_yen, sum(m.fee_yen) AS fee_yen,
               c.registration
        FROM movement m JOIN checkout c ON c.id = m.checkout
        WHERE c.event = $1 GROUP BY m.ledger_ref, c.registration
    )
"""

_CURRENCIES = """
    SELECT DISTINCT o.currency FROM other_movement o JOIN payment p ON p.provider_ref = o.ledger_ref
    WHERE p.event = $1 AND o.currency <> 'jpy' ORDER BY 1
"""

_SUMS = f"""
    {_BOTH}
    SELECT count(*) AS rows, coalesce(sum(ours.amount_yen), 0)::bigint AS ours_yen,
           coalesce(sum(theirs.amount_yen), 0)::bigint AS gross_yen,
           coalesce(sum(theirs.fee_yen), 0)::bigint AS fee_yen
    FROM ours FULL JOIN theirs USING (ref)
"""

_DIFFERENCES = f"""
    {_BOTH}
    SELECT coalesce(ours.registration, theirs.registration) AS registration, m.name,
           ref AS provider_ref, coalesce(ours.amount_yen, 0) AS ours_yen,
           coalesce(theirs.amount_yen, 0) AS theirs_yen
    FROM ours FULL JOIN theirs USING (ref)
    JOIN registration r ON r.id = coalesce(ours.registration, theirs.registration)
    JOIN member m ON m.id = r.member
    WHERE ours.amount_yen IS DISTINCT FROM theirs.amount_yen ORDER BY m.name, ref
"""
