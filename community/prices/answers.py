"""Discount codes as programs read and write them."""

from typing import Annotated

import msgspec
from msgspec import Meta

from community.prices.tables import DiscountCode


class CodeAnswer(msgspec.Struct):
    """A discount code and how often it has been used."""

    code: str
    amount_yen: int
    uses: int
    uses_allowed: int

    @classmethod
    def of(cls, code: DiscountCode) -> "CodeAnswer":
        """The code as a program reads it."""
        return cls(code.code, code.amount_yen, code.uses, code.uses_allowed)


class CodeWish(msgspec.Struct):
    """A discount code as the organiser offers it."""

    code: Annotated[str, Meta(examples=["FRIENDS"])]
    amount_yen: Annotated[int, Meta(ge=1, le=9_999_999, examples=[500])]
    uses_allowed: Annotated[int, Meta(ge=1, le=100_000)] = 1


class AllCodes(msgspec.Struct):
    """Every code of the event by name."""

    discount_codes: list[CodeAnswer]
