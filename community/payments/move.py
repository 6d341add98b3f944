"""Move what was paid from one registration of a person to the other that stays."""

from uuid import UUID

from community.database import execute
from community.jobs import enqueue
from community.payments.keep import count_paid


async def move_payments(ends: UUID, stays: UUID) -> None:
    """The ledger's rows now belong to the registration that stays; both are locked already."""
    await execute("UPDATE payment SET registration = $2 WHERE registration = $1", ends, stays)
    await count_paid(ends)
    await execute("UPDATE refund SET registration = $2 WHERE registration = $1", ends, stays)
    await count_paid(stays)
    await enqueue("settle", str(stays))
