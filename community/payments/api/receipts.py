"""Receipts, for programs."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.payments.issue import issue, receipts_of
from community.payments.receipt_answer import AllReceipts, ReceiptAnswer
from community.registrations.tables import Registration


class Addressee(msgspec.Struct):
    """To whom the receipt is made out."""

    addressee: Annotated[str, Meta(examples=["北風商店"])] = ""


@get("/api/v1/registrations/{registration_id:uuid}/receipts")
async def receipts(registration: NamedDependency[Registration]) -> AllReceipts:
    """Every receipt for one registration, the latest first."""
    return AllReceipts([ReceiptAnswer.of(each) for each in await receipts_of(registration)])


@post("/api/v1/registrations/{registration_id:uuid}/receipts")
async def issue_receipt(
    registration: NamedDependency[Registration], data: JSONBody[Addressee]
) -> ReceiptAnswer:
    """Issue a receipt for what was paid; while the amount is the same, again under its number."""
    return ReceiptAnswer.of(await issue(registration, data.addressee))


HANDLERS = [receipts, issue_receipt]
