"""Refunds at the provider become rows of the ledger, once each, whoever has made them."""

from community.clock import now
from community.payments.keep import keep
from community.payments.seen import SeenRefund
from community.payments.seen_movement import failed
from community.payments.tables import Checkout, Kind, Payment, Refund, Refunding
from community.typed import read_id


async def note_refunds(checkout: Checkout, refunds: tuple[SeenRefund, ...]) -> None:
    """With the registration locked. A refund that failed comes back as a row of its own."""
    if not refunds:
        return
    paid = await Payment.objects().get(Payment.provider_ref == checkout.intent_ref)
    for each in refunds:
        if paid is not None and each.has_moved:
            await _went(paid, each)
            if each.has_failed:
                await _came_back(paid, each)
        await _ordered(each)


async def _went(paid: Payment, seen: SeenRefund) -> None:
    if await _known(seen.ref) is None:
        row = _row(paid, Kind.GIVEN_BACK, -seen.amount_yen, seen.ref)
        row.reverses = paid.id
        await keep(row)


async def _came_back(paid: Payment, seen: SeenRefund) -> None:
    back = failed(seen.ref)
    went = await _known(seen.ref)
    if went is not None and await _known(back) is None:
        row = _row(paid, Kind.CORRECTION, seen.amount_yen, back)
        row.reverses = went.id
        await keep(row)


def _row(paid: Payment, kind: Kind, amount_yen: int, ref: str) -> Payment:
    return Payment(
        event=paid.event,
        registration=paid.registration,
        kind=kind,
        amount_yen=amount_yen,
        means=paid.means,
        provider_ref=ref,
        at=now(),
    )


async def _known(ref: str) -> Payment | None:
    return await Payment.objects().get(Payment.provider_ref == ref)


async def _ordered(seen: SeenRefund) -> None:
    """Our own order, if it was one, has been taken, and may have come to its end."""
    key = read_id(seen.ours)
    refund = await Refund.objects().get(Refund.id == key) if key else None
    if refund is None:
        return
    refund.provider_ref = seen.ref
    if seen.has_ended:
        refund.step = Refunding.FAILED if seen.has_failed else Refunding.DONE
    await refund.save()
