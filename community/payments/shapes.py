"""Terms and transfers as programs write and read them."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from community.payments.tables import Terms

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
