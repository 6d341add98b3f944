"""Refunds as programs write and read them."""

from uuid import UUID

import msgspec

from community.payments.shapes import Yen
from community.payments.tables import Refund


class Back(msgspec.Struct):
    """How much is to go back, and why."""

    amount_yen: Yen
    reason: str = ""


class RefundAnswer(msgspec.Struct):
    """Money that is to go back; `step` is queued, by_hand, sent, done or failed."""

    id: UUID
    payment: UUID
    amount_yen: int
    step: str

    @classmethod
    def of(cls, refund: Refund) -> "RefundAnswer":
        """The refund as a program reads it."""
        return cls(refund.id, refund.payment, refund.amount_yen, refund.step)


class Ordered(msgspec.Struct):
    """The refunds that were ordered, out of the latest payments first."""

    refunds: list[RefundAnswer]
