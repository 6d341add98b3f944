"""Receipts as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.payments.tables import Receipt


class ReceiptAnswer(msgspec.Struct):
    """A receipt or a return; its PDF lies at /receipts/{id}. `copy` above 1 was issued again.

    `paper` is receipt or return; `about` is the number of the receipt a return is about.
    """

    id: UUID
    registration: UUID
    number: int
    copy: int
    paper: str
    about: int | None
    addressee: str
    issued_at: datetime

    @classmethod
    def of(cls, receipt: Receipt) -> "ReceiptAnswer":
        """The receipt as a program reads it."""
        return cls(**{name: getattr(receipt, name) for name in cls.__struct_fields__})


class AllReceipts(msgspec.Struct):
    """Every receipt and return invoice for one registration, the latest first."""

    receipts: list[ReceiptAnswer]
