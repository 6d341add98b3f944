"""Receipts, for programs."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.visitor import Visitor
from community.receipts.issue import issue
from community.receipts.issue_return import issue_return
from community.receipts.receipt_answer import AllReceipts, ReceiptAnswer
from community.receipts.seen import papers_seen
from community.registrations.tables import Registration


class Addressee(msgspec.Struct):
    """To whom the receipt is made out."""

    addressee: Annotated[str, Meta(examples=["北風商店"])] = ""


@get("/api/v1/registrations/{registration_id:uuid}/receipts")
async def receipts(
    registration: NamedDependency[Registration], visitor: NamedDependency[Visitor]
) -> AllReceipts:
    """Every receipt and return invoice for one registration, the latest first.

    Whoever has the place reads those that were issued for them.
    """
    found = await papers_seen(registration, visitor.by_role)
    return AllReceipts([ReceiptAnswer.of(each) for each in found])


@post("/api/v1/registrations/{registration_id:uuid}/receipts")
async def issue_receipt(
    registration: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    data: JSONBody[Addressee],
) -> ReceiptAnswer:
    """Issue a receipt for what was paid; while the amount is the same, again under its number.

    It is for who paid: 409 for whoever took the place over and has paid nothing.
    """
    return ReceiptAnswer.of(await issue(registration, data.addressee, visitor.by_role))


@post("/api/v1/registrations/{registration_id:uuid}/returns")
async def issue_a_return(
    registration: NamedDependency[Registration], visitor: NamedDependency[Visitor]
) -> ReceiptAnswer:
    """Issue the return invoice (適格返還請求書) for what went back since the qualified invoice.

    From 10,000 yen it is issued by itself; 409 where there is none to issue.
    """
    return ReceiptAnswer.of(await issue_return(registration, visitor.by_role))


HANDLERS = [receipts, issue_receipt, issue_a_return]
