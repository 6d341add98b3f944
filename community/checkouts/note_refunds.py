"""Refunds at the provider become rows of the ledger, once each, whoever has made them."""

from community.checkouts.seen import SeenRefund
from community.clock import now
from community.database import only
from community.jobs import enqueue
from community.payments.keep import keep
from community.payments.seen_movement import failed
from community.payments.tables import Checkout, Kind, Payment, Refund, Refunding
from community.refunds.mail_refund import mail_failed
from community.refunds.went_back import went_back
from community.registrations.tables import Registration
from community.typed import read_id


async def note_refunds(
    checkout: Checkout, registration: Registration, refunds: tuple[SeenRefund, ...]
) -> None:
    """With the registration locked. A refund that failed comes back as a row of its own, and one
    of us has to give that money back."""
    if not refunds:
        return
    paid = only(await Payment.objects().get(Payment.provider_ref == checkout.intent_ref))
    for each in refunds:
        has_ended = await _ordered(each)
        if each.has_moved:
            await _went(paid, registration, each)
        if each.has_failed and (await _came_back(paid, each) or has_ended):
            await mail_failed(registration, paid, each.ref, each.amount_yen)
            await enqueue("settle", str(registration.id))


async def _went(paid: Payment, registration: Registration, seen: SeenRefund) -> None:
    if await _known(seen.ref) is None:
        row = _row(paid, Kind.GIVEN_BACK, -seen.amount_yen, seen.ref)
        row.reverses = paid.id
        await (keep(row) if seen.has_failed else went_back(row, registration))


async def _came_back(paid: Payment, seen: SeenRefund) -> bool:
    back = failed(seen.ref)
    went = await _known(seen.ref)
    if went is None or await _known(back) is not None:
        return False
    row = _row(paid, Kind.CORRECTION, seen.amount_yen, back)
    row.reverses = went.id
    await keep(row)
    return True


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


async def _ordered(seen: SeenRefund) -> bool:
    """Our own order, if it was one, has been taken; whether it has come to its end just now."""
    key = read_id(seen.ours)
    refund = await Refund.objects().get(Refund.id == key) if key else None
    if refund is None:
        return False
    before, refund.provider_ref = refund.step, seen.ref
    if seen.has_ended:
        refund.step = Refunding.FAILED if seen.has_failed else Refunding.DONE
    await refund.save()
    return bool(refund.step != before)
