"""What one person paid, and its receipts: issued by a tap, kept, and taken along as PDF."""

from uuid import UUID

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _, language
from community.members.visitor import Visitor
from community.payments.of_registration import account_of
from community.payments.tables import Receipt
from community.receipts.issue import issue
from community.receipts.issue_return import issue_return
from community.receipts.receipt_pdf import receipt_pdf
from community.receipts.seen import seen
from community.registrations.tables import Registration
from community.tickets.ticket_number import ticket_number
from community.typed import read_id
from community.web.answer import page, see
from community.web.pdf import pdf_answer


class Addressee(msgspec.Struct):
    """To whom the receipt is made out; one of us says for whose money."""

    addressee: str = ""
    paid_by: str = ""


class PaidBy(msgspec.Struct):
    """For whose money; only one of us may say."""

    paid_by: str = ""


@get("/registrations/{registration_id:uuid}/payments")
async def account(
    paid_for: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    payer: NamedDependency[UUID | None],
    holds_it: NamedDependency[bool],
) -> Response[str]:
    return page(
        "receipts/account.html",
        visitor,
        registration=paid_for,
        event=paid_for.event,
        member=paid_for.member,
        account=await account_of(paid_for, payer),
        papers=await seen(paid_for, payer),
        is_own=holds_it,
        number=ticket_number(paid_for.ticket_serial),
    )


@post("/registrations/{registration_id:uuid}/receipts")
async def issue_one(
    paid_for: NamedDependency[Registration],
    payer: NamedDependency[UUID | None],
    data: URLEncodedBody[Addressee],
) -> Redirect:
    made = await issue(paid_for, data.addressee, payer or read_id(data.paid_by))
    if made.is_again:
        words = _("The receipt {number} has been issued again.")
    else:
        words = _("The receipt {number} is ready.")
    told = words.format(number=made.called)
    return see(f"/registrations/{paid_for.id}/payments#receipts", told)


@post("/registrations/{registration_id:uuid}/returns")
async def issue_a_return(
    paid_for: NamedDependency[Registration],
    payer: NamedDependency[UUID | None],
    data: URLEncodedBody[PaidBy],
) -> Redirect:
    made = await issue_return(paid_for, payer or read_id(data.paid_by))
    told = _("The return invoice {number} is ready.").format(number=made.called)
    return see(f"/registrations/{paid_for.id}/payments#receipts", told)


@get("/receipts/{receipt_id:uuid}")
async def download(
    receipt: NamedDependency[Receipt], tongue: FromQuery[str] = ""
) -> Response[bytes]:
    spoken = "en" if (tongue or language()) == "en" else "ja"
    content = await receipt_pdf(receipt, spoken)
    return pdf_answer(content, f"{receipt.paper}-{receipt.number:06}-{receipt.copy}-{spoken}")


HANDLERS = [account, issue_one, issue_a_return, download]
