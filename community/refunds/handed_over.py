"""One of us has given money back, out of the till or by a transfer."""

from community.database import lock, only, transaction
from community.language import _
from community.payments.means import Means
from community.payments.tables import Kind, Payment, Refund, Refunding
from community.refunds.went_back import went_back
from community.refusal import Conflict, Refused
from community.registrations.tables import Registration


async def handed_over(refund: Refund, by_name: str, means: Means | None = None) -> Payment:
    """The row in the ledger: one of us has given this back by these means, and the person is told.

    Without `means` it is the way on which it came, or a transfer. Refuses what goes by itself.
    """
    async with transaction():
        found = await Registration.objects().get(Registration.id == refund.registration)
        registration, refund = await lock(only(found)), await lock(refund)
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
            means=_by_hand(means or Means(paid.means), means is None),
            reverses=paid.id,
            by_name=by_name[:120],
        )
        await went_back(row, registration)
    return row


def _by_hand(means: Means, is_usual: bool) -> Means:
    if means.is_by_hand:
        return means
    if not is_usual:
        raise Refused(_("Please choose cash, a transfer or something else."), "means")
    return Means.BANK
