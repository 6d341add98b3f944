"""What one of us still has to give back by hand."""

from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.payments.payer import PAYER


class ToGiveBack(msgspec.Struct, frozen=True):
    """What one of us still has to give back, and to whom."""

    registration: UUID
    name: str
    amount_yen: int


async def to_give_back(event: Event) -> list[ToGiveBack]:
    """By name; what goes back by itself is not among it."""
    return [msgspec.convert(dict(row), ToGiveBack) for row in await fetch(_BACK, event.id)]


class WaitsAt(msgspec.Struct, frozen=True):
    """An event at which something still has to be given back by hand."""

    slug: str
    title: str
    people: int
    amount_yen: int


async def waits_at() -> list[WaitsAt]:
    """The events at which one of us still has to give something back, the oldest order first."""
    return [msgspec.convert(dict(row), WaitsAt) for row in await fetch(_WAITS)]


_WAITS = """
    SELECT e.slug, e.title, count(DISTINCT f.registration) AS people,
           sum(f.amount_yen) AS amount_yen
    FROM refund f JOIN registration r ON r.id = f.registration JOIN event e ON e.id = r.event
    WHERE f.step = 'by_hand' GROUP BY e.id ORDER BY min(f.asked_at)
"""

_BACK = f"""
    SELECT f.registration, coalesce(m.name, '—') AS name, sum(f.amount_yen) AS amount_yen
    FROM refund f JOIN registration r ON r.id = f.registration
    LEFT JOIN payer y ON y.payment = f.payment LEFT JOIN member m ON m.id = {PAYER}
    WHERE r.event = $1 AND f.step = 'by_hand' GROUP BY 1, 2 ORDER BY 2, 1
"""
