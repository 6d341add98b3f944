"""The till of an evening: what was taken at the door, and who took it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.payments.means import AT_THE_DOOR, Means
from community.payments.payer import PAYER_OF_EACH


class Drawer(msgspec.Struct, frozen=True):
    """What one person took on one day by one means, mistakes subtracted, and gave back."""

    day: date
    by_name: str
    means: Means
    in_yen: int
    out_yen: int
    payments: int

    @property
    def amount_yen(self) -> int:
        """What of it should lie in the till."""
        return self.in_yen - self.out_yen


class Taking(msgspec.Struct, frozen=True):
    """One row of the till, of whoever paid; `is_reversed` when it was taken back."""

    id: UUID
    registration: UUID
    name: str
    kind: str
    amount_yen: int
    means: Means
    by_name: str
    at: datetime
    is_reversed: bool


@dataclass(frozen=True, slots=True)
class Till:
    """Drawers by day and person; takings, the latest first.

    `handed_back` is what one of us gave back by hand, out of the till or by a transfer.
    """

    drawers: list[Drawer]
    takings: list[Taking]
    handed_back: list[Taking]

    def taken_yen(self, means: str = "") -> int:
        """What should lie in the till, by one means or by all."""
        wanted = [each for each in self.drawers if means in ("", each.means)]
        return sum(each.amount_yen for each in wanted)


async def till_of(event: Event) -> Till:
    """Everything that was paid at the door of this evening; days are those of its place."""
    drawers = await fetch(_DRAWERS, event.id, list(AT_THE_DOOR), event.zone)
    takings = await fetch(f"{_ROWS} AND p.means = ANY($2) {_LATEST}", event.id, list(AT_THE_DOOR))
    back = await fetch(f"{_ROWS} AND p.kind = 'given_back' AND w.provider_ref IS NULL {_LATEST}",
                       event.id)  # fmt: skip
    return Till(
        [msgspec.convert(dict(row), Drawer) for row in drawers],
        [msgspec.convert(dict(row), Taking) for row in takings],
        [msgspec.convert(dict(row), Taking) for row in back],
    )


_DRAWERS = """
    SELECT (coalesce(first.at, p.at) AT TIME ZONE $3)::date AS day,
           coalesce(first.by_name, p.by_name) AS by_name, p.means,
           coalesce(sum(p.amount_yen) FILTER (WHERE coalesce(first.kind, p.kind) = 'paid'), 0)
               AS in_yen,
           coalesce(-sum(p.amount_yen) FILTER (WHERE coalesce(first.kind, p.kind) <> 'paid'), 0)
               AS out_yen,
           count(*) FILTER (WHERE p.kind = 'paid')
               - count(*) FILTER (WHERE p.kind = 'correction' AND first.kind = 'paid') AS payments
    FROM payment p LEFT JOIN payment first ON first.id = p.reverses AND p.kind = 'correction'
    WHERE p.event = $1 AND p.means = ANY($2) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""

_ROWS = f"""
    SELECT p.id, p.registration, coalesce(m.name, '—') AS name, p.kind, p.amount_yen, p.means,
           w.by_name, p.at,
           EXISTS (SELECT FROM payment c WHERE c.reverses = p.id AND c.kind = 'correction')
               AS is_reversed
    FROM ({PAYER_OF_EACH}) AS p JOIN payment w ON w.id = p.id
    LEFT JOIN member m ON m.id = p.member
    WHERE w.event = $1
"""

_LATEST = "ORDER BY p.noted_at DESC, p.id"
