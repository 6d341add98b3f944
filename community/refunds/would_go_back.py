"""What would go back if an evening were called off, before it is."""

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.payments.means import BY_HAND
from community.refunds.refund import LEFT


class WouldGoBack(msgspec.Struct, frozen=True):
    """In whole yen: what would go by itself, and what one of us would have to give back."""

    alone_yen: int
    by_hand_yen: int

    @property
    def total_yen(self) -> int:
        """Both together."""
        return self.alone_yen + self.by_hand_yen


async def would_go_back(event: Event) -> WouldGoBack:
    """What is left of each payment, as it would be ordered; what has been ordered is no part."""
    rows = await fetch(_SUMS, event.id, list(BY_HAND))
    return msgspec.convert(dict(rows[0]), WouldGoBack)


_SUMS = f"""
    SELECT coalesce(sum(left_yen) FILTER (WHERE NOT by_hand), 0)::bigint AS alone_yen,
           coalesce(sum(left_yen) FILTER (WHERE by_hand), 0)::bigint AS by_hand_yen
    FROM ({LEFT} AND p.event = $1) each WHERE left_yen > 0
"""
