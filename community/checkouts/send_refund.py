"""Send a refund that was ordered to the provider, and look at what became of it.

Should we die between its yes and our note, the second try looks before it asks: the provider keeps
our key with the refund, so nothing goes back twice.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from community.checkouts.look import look
from community.database import lock, only, transaction
from community.jobs import TryAgain
from community.payments.means import Means
from community.payments.payer import payer_of
from community.payments.provider import NoAnswer, ask, is_set_up
from community.payments.tables import Checkout, Payment, Refund, Refunding

WAITS = (timedelta(seconds=30), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))


async def send_refund(refund_id: str) -> None:
    """The job; tries again until the provider has taken it."""
    refund = await Refund.objects().get(Refund.id == UUID(refund_id))
    if refund is None or refund.step not in (Refunding.QUEUED, Refunding.SENT) or not is_set_up():
        return
    refund = await _claim(refund)
    paid = only(await Payment.objects().get(Payment.id == refund.payment))
    checkout = only(await Checkout.objects().get(Checkout.intent_ref == paid.provider_ref))
    try:
        await look(checkout)
        if await _is_open(refund):
            params = await _params(refund, paid)
            await ask(lambda stripe: _send(stripe, params))
            await look(checkout)
    except NoAnswer as none:
        raise TryAgain(WAITS[min(refund.attempts, len(WAITS)) - 1]) from none


async def _claim(refund: Refund) -> Refund:
    async with transaction():
        refund = await lock(refund)
        refund.step, refund.attempts = Refunding.SENT, refund.attempts + 1
        await refund.save()
    return refund


async def _is_open(refund: Refund) -> bool:
    found = only(await Refund.objects().get(Refund.id == refund.id))
    return bool(found.step == Refunding.SENT and not found.provider_ref)


async def _params(refund: Refund, paid: Payment) -> dict[str, Any]:
    """A convenience store gives nothing back: the provider asks the person for an account."""
    params: dict[str, Any] = {
        "payment_intent": str(paid.provider_ref),
        "amount": refund.amount_yen,
        "metadata": {"refund": str(refund.id)},
    }
    if paid.means == Means.KONBINI:
        params["instructions_email"] = only(await payer_of(paid.id)).email
    return params


def _send(stripe: Any, params: dict[str, Any]) -> None:
    key = f"refund-{params['metadata']['refund']}"
    stripe.refunds.create(params=params, options={"idempotency_key": key})
