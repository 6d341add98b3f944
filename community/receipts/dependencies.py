"""The receipt that an address names."""

from collections.abc import Mapping
from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.database import only
from community.members.visitor import Visitor
from community.payments.tables import Receipt
from community.registrations.dependencies import is_for, is_of
from community.registrations.find import by_id
from community.registrations.mine import paid_and_passed_on
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


async def paid_for(
    request: AnyRequest, visitor: NamedDependency[Visitor], registration_id: FromPath[UUID]
) -> Registration:
    """The registration with this id, also for somebody who paid for it and has passed it on."""
    found = or_404(await by_id(registration_id))
    if is_for(found, visitor, request.cookies) or await _has_paid(visitor, found):
        return found
    raise NotFoundException


async def payer(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    paid_for: NamedDependency[Registration],
) -> UUID | None:
    """Whose money it is about: the visitor's; None, everybody's, for who works here."""
    if visitor.by_role:
        return None
    if visitor.member is None or is_of(paid_for, visitor, request.cookies):
        return UUID(str(paid_for.member.id))
    return visitor.member.id


async def holds_it(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    paid_for: NamedDependency[Registration],
) -> bool:
    """Whether the visitor has the place."""
    return is_of(paid_for, visitor, request.cookies)


async def _has_paid(visitor: Visitor, found: Registration) -> bool:
    """Whether this visitor did, or is about to, and has passed the place on."""
    mine = await paid_and_passed_on(visitor.member) if visitor.member else []
    return found.id in {each.id for each in mine}


def is_whose(
    found: Receipt, paid: Registration, visitor: Visitor, cookies: Mapping[str, str]
) -> bool:
    """Whether it was issued for this visitor; a ticket speaks for who has the place now."""
    if found.member == paid.member.id:
        return is_of(paid, visitor, cookies)
    return visitor.member is not None and visitor.member.id == found.member


GIVEN = {
    "receipt": Provide(receipt),
    "paid_for": Provide(paid_for),
    "payer": Provide(payer),
    "holds_it": Provide(holds_it),
}

PLACES = {
    "receipts/{receipt_id}": """
        SELECT e.id AS event, e.series
        FROM receipt c JOIN registration r ON r.id = c.registration
        JOIN event e ON e.id = r.event WHERE c.id = $1
    """,
}
