"""Write money into the ledger, and tell whoever looks on."""

from uuid import UUID

from community.database import execute
from community.live import tell
from community.payments.payer import note_payer
from community.payments.tables import Payment
from community.webhooks.announce import Thin, announce


async def keep(payment: Payment) -> Payment:
    """The row, inside the transaction of the verb that has locked its registration."""
    await payment.save()
    if payment.is_paid:
        await note_payer(payment.id)
    await count_paid(payment.registration)
    await tell(f"door:{payment.event}", f"event:{payment.event}")
    kind = "payment.received" if payment.amount_yen > 0 else "payment.returned"
    ids = {"payment": str(payment.id), "registration": str(payment.registration)}
    what: Thin = {"means": payment.means, "kind": payment.kind, "amount_yen": payment.amount_yen}
    await announce(kind, {**ids, "event": str(payment.event), **what})
    return payment


async def count_paid(registration_id: UUID) -> None:
    """Bring what the locked registration says was paid in line with the ledger."""
    await execute(_PAID, registration_id)


_PAID = """
    UPDATE registration SET paid_yen = (
        SELECT coalesce(sum(amount_yen), 0) FROM payment WHERE payment.registration = $1)
    WHERE id = $1
"""
