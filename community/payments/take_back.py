"""Take back what was written down by mistake: a row that reverses it, never a deletion."""

from community.database import fetch_value, lock, only, transaction
from community.language import _
from community.payments.keep import keep
from community.payments.means import Means
from community.payments.tables import Kind, Payment
from community.refusal import Conflict
from community.registrations.tables import Registration


async def take_back(payment: Payment, by_name: str) -> Payment:
    """The row that reverses this one; a second time it is the same row.

    Refuses a correction, money that a provider moved, and a payment that was given back.
    """
    async with transaction():
        registration = await lock(await _of(payment))
        done = (Payment.reverses == payment.id) & (Payment.kind == Kind.CORRECTION)
        if (before := await Payment.objects().get(done)) is not None:
            return before
        await _refuse_unless_mistake(payment, registration)
        reversal = Payment(
            event=payment.event,
            registration=registration.id,
            kind=Kind.CORRECTION,
            amount_yen=-payment.amount_yen,
            means=payment.means,
            reverses=payment.id,
            by_name=by_name[:120],
        )
        await keep(reversal)
    return reversal


async def _of(payment: Payment) -> Registration:
    return only(await Registration.objects().get(Registration.id == payment.registration))


async def _refuse_unless_mistake(payment: Payment, registration: Registration) -> None:
    if payment.kind == Kind.CORRECTION or not Means(payment.means).is_by_hand:
        raise Conflict(_("Only what was written down by hand can be taken back."))
    is_given_back = await fetch_value(_GIVEN_BACK, payment.id)
    if is_given_back or registration.paid_yen < payment.amount_yen:
        raise Conflict(_("This money has been given back, or is on its way."))


_GIVEN_BACK = """
    SELECT true FROM payment p WHERE p.reverses = $1 AND p.kind = 'given_back' AND NOT EXISTS (
        SELECT FROM payment c WHERE c.reverses = p.id AND c.kind = 'correction')
    UNION ALL
    SELECT true FROM refund WHERE payment = $1 AND step IN ('queued', 'by_hand', 'sent') LIMIT 1
"""
