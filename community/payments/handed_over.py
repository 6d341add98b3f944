"""One of us has given money back, out of the till or by a transfer."""

from community.database import lock, only, transaction
from community.language import _
from community.payments.keep import keep
from community.payments.tables import Kind, Payment, Refund, Refunding
from community.refusal import Conflict
from community.registrations.tables import Registration


async def handed_over(refund: Refund, by_name: str) -> Payment:
    """The row in the ledger: one of us has given this back. Refuses what goes by itself."""
    async with transaction():
        registration = await lock(
            only(await Registration.objects().get(Registration.id == refund.registration))
        )
        refund = await lock(refund)
        if refund.step != Refunding.BY_HAND:
            raise Conflict(_("This has gone back already, or goes back by itself."))
        refund.step = Refunding.DONE
        await refund.save()
        paid = only(await Payment.objects().get(Payment.id == refund.payment))
        row = Payment(
            event=registration.event,
            registration=registration.id,
            kind=Kind.GIVEN_BACK,
            amount_yen=-refund.amount_yen,
            means=paid.means,
            reverses=paid.id,
            by_name=by_name[:120],
        )
        await keep(row)
    return row
