"""Receipts, for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.receipts.issue import issue
from community.receipts.issue_return import issue_return
from community.receipts.receipt_answer import AllReceipts, ReceiptAnswer
from community.receipts.seen import papers_seen
from community.registrations.tables import Registration


class Addressee(msgspec.Struct):
    """To whom the receipt is made out; one of us may say for whose money, else who paid last."""

    addressee: Annotated[str, Meta(examples=["北風商店"])] = ""
    paid_by: UUID | None = None


class PaidBy(msgspec.Struct):
    """One of us may say for whose money, else who paid last of those it is owed to."""

    paid_by: UUID | None = None


@get("/api/v1/registrations/{registration_id:uuid}/receipts")
async def receipts(
    paid_for: NamedDependency[Registration], payer: NamedDependency[UUID | None]
) -> AllReceipts:
    """Every receipt and return invoice for one registration, the latest first.

    Whoever has the place, or has paid for it, reads those that were issued for them.
    """
    return AllReceipts([ReceiptAnswer.of(each) for each in await papers_seen(paid_for, payer)])


@post("/api/v1/registrations/{registration_id:uuid}/receipts")
async def issue_receipt(
    paid_for: NamedDependency[Registration],
    payer: NamedDependency[UUID | None],
    data: JSONBody[Addressee],
) -> ReceiptAnswer:
    """Issue a receipt for what was paid; while the amount is the same, again under its number.

    It is for who paid, and says what they paid: 409 for whoever took the place over and has paid
    nothing.
    """
    return ReceiptAnswer.of(await issue(paid_for, data.addressee, payer or data.paid_by))


@post("/api/v1/registrations/{registration_id:uuid}/returns")
async def issue_a_return(
    paid_for: NamedDependency[Registration],
    payer: NamedDependency[UUID | None],
    data: JSONBody[PaidBy | None] = None,
) -> ReceiptAnswer:
    """Issue the return invoice (適格返還請求書) for what went back since the qualified invoice.

    From 10,000 yen it is issued by itself; 409 where there is none to issue.
    """
    asked = data or PaidBy()
    return ReceiptAnswer.of(await issue_return(paid_for, payer or asked.paid_by))


HANDLERS = [receipts, issue_receipt, issue_a_return]
