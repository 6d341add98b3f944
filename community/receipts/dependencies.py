"""The receipt that an address names."""

from collections.abc import Mapping
from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.database import only
from community.members.visitor import Visitor
from community.payments.tables import Receipt
from community.registrations.dependencies import is_of
from community.registrations.find import by_id
from community.registrations.tables import Registration
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def receipt(
    request: AnyRequest, visitor: NamedDependency[Visitor], receipt_id: FromPath[UUID]
) -> Receipt:
    """The receipt with this id, for whom it was issued for or who works here."""
    found = or_404(await Receipt.objects().get(Receipt.id == receipt_id))
    paid = only(await by_id(found.registration))
    if visitor.by_role or is_whose(found, paid, visitor, request.cookies):
        return found
    raise NotFoundException


def is_whose(
    found: Receipt, paid: Registration, visitor: Visitor, cookies: Mapping[str, str]
) -> bool:
    """Whether it was issued for this visitor; a ticket speaks for who has the place now."""
    if found.member == paid.member.id:
        return is_of(paid, visitor, cookies)
    return visitor.member is not None and visitor.member.id == found.member


GIVEN = {"receipt": Provide(receipt)}

PLACES = {
    "receipts/{receipt_id}": """
        SELECT e.id AS event, e.series
        FROM receipt c JOIN registration r ON r.id = c.registration
        JOIN event e ON e.id = r.event WHERE c.id = $1
    """,
}
