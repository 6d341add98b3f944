"""The payment, or the receipt, that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.database import only
from community.members.visitor import Visitor
from community.payments.tables import Payment, Receipt, Refund
from community.registrations.dependencies import is_for
from community.registrations.find import by_id
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def payment(payment_id: FromPath[UUID]) -> Payment:
    """The row of the ledger with this id."""
    return or_404(await Payment.objects().get(Payment.id == payment_id))


async def receipt(
    request: AnyRequest, visitor: NamedDependency[Visitor], receipt_id: FromPath[UUID]
) -> Receipt:
    """The receipt with this id, for whose registration it is or who works here."""
    found = or_404(await Receipt.objects().get(Receipt.id == receipt_id))
    paid = only(await by_id(found.registration))
    if not is_for(paid, visitor, request.cookies):
        raise NotFoundException
    return found


async def refund(refund_id: FromPath[UUID]) -> Refund:
    """The refund with this id."""
    return or_404(await Refund.objects().get(Refund.id == refund_id))


GIVEN = {"payment": Provide(payment), "receipt": Provide(receipt), "refund": Provide(refund)}

PLACES = {
    "payments/{payment_id}": """
        SELECT e.id AS event, e.series
        FROM payment p JOIN event e ON e.id = p.event WHERE p.id = $1
    """,
    "refunds/{refund_id}": """
        SELECT e.id AS event, e.series
        FROM refund f JOIN registration r ON r.id = f.registration
        JOIN event e ON e.id = r.event WHERE f.id = $1
    """,
    "receipts/{receipt_id}": """
        SELECT e.id AS event, e.series
        FROM receipt c JOIN registration r ON r.id = c.registration
        JOIN event e ON e.id = r.event WHERE c.id = $1
    """,
}
