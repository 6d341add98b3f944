"""The receipt that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.database import only
from community.members.visitor import Visitor
from community.payments.tables import Receipt
from community.registrations.dependencies import is_for
from community.registrations.find import by_id
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def receipt(
    request: AnyRequest, visitor: NamedDependency[Visitor], receipt_id: FromPath[UUID]
) -> Receipt:
    """The receipt with this id, for whose registration it is or who works here."""
    found = or_404(await Receipt.objects().get(Receipt.id == receipt_id))
    paid = only(await by_id(found.registration))
    if not is_for(paid, visitor, request.cookies):
        raise NotFoundException
    return found


GIVEN = {"receipt": Provide(receipt)}

PLACES = {
    "receipts/{receipt_id}": """
        SELECT e.id AS event, e.series
        FROM receipt c JOIN registration r ON r.id = c.registration
        JOIN event e ON e.id = r.event WHERE c.id = $1
    """,
}
