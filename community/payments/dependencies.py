"""The payment that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.payments.tables import Payment
from community.web.or_404 import or_404


async def payment(payment_id: FromPath[UUID]) -> Payment:
    """The row of the ledger with this id."""
    return or_404(await Payment.objects().get(Payment.id == payment_id))


GIVEN = {"payment": Provide(payment)}

PLACES = {
    "payments/{payment_id}": """
        SELECT e.id AS event, e.series
        FROM payment p JOIN event e ON e.id = p.event WHERE p.id = $1
    """,
}
