"""A bank takes a payment back for its customer, or gives it back to us: rows of the ledger.

An inquiry that moves no money has no balance transaction, and so no row.
"""

from community.payments.keep import keep
from community.payments.seen_movement import SeenMovement
from community.payments.tables import Checkout, Kind, Payment


async def note_disputes(checkout: Checkout, disputes: tuple[SeenMovement, ...]) -> None:
    """With the registration locked; each movement of a dispute once, whichever is seen first."""
    paid = await Payment.objects().get(Payment.provider_ref == checkout.intent_ref)
    if paid is None:
        return
    for each in disputes:
        if not await Payment.exists().where(Payment.provider_ref == each.ledger_ref):
            await keep(_row(paid, each))


def _row(paid: Payment, seen: SeenMovement) -> Payment:
    return Payment(
        event=paid.event,
        registration=paid.registration,
        kind=Kind.DISPUTED if seen.amount_yen < 0 else Kind.WON_BACK,
        amount_yen=seen.amount_yen,
        means=paid.means,
        reverses=paid.id,
        provider_ref=seen.ledger_ref,
        at=seen.at,
    )
