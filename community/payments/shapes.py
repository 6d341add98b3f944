"""Terms, transfers and refunds as programs write and read them."""

from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from community.payments.tables import Refund, Terms

Yen = Annotated[int, Meta(ge=1, le=9_999_999, examples=[2000])]


class TermsShape(msgspec.Struct):
    """Who cancels until so many hours before gets all back, and later that share of it."""

    free_until_hours: Annotated[int, Meta(ge=0, le=2160)] = 0
    percent_after: Annotated[int, Meta(ge=0, le=100)] = 0
    pays_online: bool = False
    transfer_to: Annotated[str, Meta(max_length=1000)] = ""

    @classmethod
    def of(cls, terms: Terms) -> "TermsShape":
        """The terms as a program reads them."""
        return cls(**{name: getattr(terms, name) for name in cls.__struct_fields__})


class Arrived(msgspec.Struct):
    """A transfer that arrived on the bank account."""

    amount_yen: Yen
    arrived_on: date


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


class Way(msgspec.Struct):
    """The address of the page on which the person pays."""

    url: str
