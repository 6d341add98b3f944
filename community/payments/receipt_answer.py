"""Receipts as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.payments.tables import Receipt


class ReceiptAnswer(msgspec.Struct):
    """A receipt; its PDF lies at /receipts/{id}. `copy` above 1 was issued again."""

    id: UUID
    registration: UUID
    number: int
    copy: int
    addressee: str
    issued_at: datetime

    @classmethod
    def of(cls, receipt: Receipt) -> "ReceiptAnswer":
        """The receipt as a program reads it."""
        return cls(**{name: getattr(receipt, name) for name in cls.__struct_fields__})


class AllReceipts(msgspec.Struct):
    """Every receipt for one registration, the latest first."""

    receipts: list[ReceiptAnswer]
