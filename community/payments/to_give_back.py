"""What one of us still has to give back by hand."""

from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event


class ToGiveBack(msgspec.Struct, frozen=True):
    """What one of us still has to give back, and to whom."""

    registration: UUID
    name: str
    amount_yen: int


async def to_give_back(event: Event) -> list[ToGiveBack]:
    """By name; what goes back by itself is not among it."""
    return [msgspec.convert(dict(row), ToGiveBack) for row in await fetch(_BACK, event.id)]


_BACK = """
    SELECT f.registration, m.name, sum(f.amount_yen) AS amount_yen
    FROM refund f JOIN registration r ON r.id = f.registration JOIN member m ON m.id = r.member
    WHERE r.event = $1 AND f.step = 'by_hand' GROUP BY 1, 2 ORDER BY 2, 1
"""
