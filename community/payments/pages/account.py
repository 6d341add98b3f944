"""What one registration costs, what was paid, and what can be done about it."""

from litestar import Response, get
from litestar.di import NamedDependency

from community.members.visitor import Visitor
from community.payments.of_registration import account_of
from community.payments.papers import every_paper, papers_of
from community.registrations.tables import Registration
from community.tickets.ticket_number import ticket_number
from community.web.answer import page


@get("/registrations/{registration_id:uuid}/payments")
async def account(
    registration: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    is_own: NamedDependency[bool],
) -> Response[str]:
    return page(
        "payments/account.html",
        visitor,
        registration=registration,
        event=registration.event,
        member=registration.member,
        account=await account_of(registration),
        receipts=await every_paper(registration),
        to_return_yen=(await papers_of(registration)).to_return_yen,
        is_own=is_own,
        number=ticket_number(registration.ticket_serial),
    )


HANDLERS = [account]
