"""The refund that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.payments.tables import Refund
from community.web.or_404 import or_404


async def refund(refund_id: FromPath[UUID]) -> Refund:
    """The refund with this id."""
    return or_404(await Refund.objects().get(Refund.id == refund_id))


GIVEN = {"refund": Provide(refund)}

PLACES = {
    "refunds/{refund_id}": """
        SELECT e.id AS event, e.series
        FROM refund f JOIN registration r ON r.id = f.registration
        JOIN event e ON e.id = r.event WHERE f.id = $1
    """,
}
