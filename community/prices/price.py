"""What a place costs, line by line, each with its reason."""

from functools import cached_property

import msgspec

from community.prices.terms import NO_TERMS, Terms
from community.prices.words import said


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a price; label and why are kept in English and translated when they are read.

    `given` is what stands in the braces of `why`; `beside` is the kind taken in addition.
    """

    label: str
    amount_yen: int
    why: str = ""
    given: dict[str, str] = {}
    beside: str = ""


class Price(msgspec.Struct, frozen=True, dict=True):
    """The lines add up to the fee; the terms are what they follow from."""

    lines: tuple[Line, ...]
    terms: Terms = NO_TERMS

    @property
    def fee_yen(self) -> int:
        """What is to be paid, in whole yen, never below zero."""
        return sum(line.amount_yen for line in self.lines)

    @cached_property
    def lines_in_json(self) -> str:
        """The lines as they are kept with a registration: with each of a rush that pays this."""
        return msgspec.json.encode(self.lines).decode()


REGULAR_PRICE = "Regular price"
MEMBER_DISCOUNT = "Member discount"
FOR_MEMBERS = (MEMBER_DISCOUNT, "Member price")  # kept before it was called a discount
ADDITION = "In addition."
WAITS_BESIDE = "In addition, once there is a place: {yen}."
DISCOUNT_CODE = "Discount code"
MEMBERSHIP_ENDED = "Because your membership has ended."


def to_json(price: Price) -> str:
    """The lines as they are kept with a registration."""
    return price.lines_in_json


def whole_to_json(price: Price) -> str:
    """Lines and terms together, as they are kept for a place that somebody wants."""
    return msgspec.json.encode(price).decode()


def whole_from_json(kept: str) -> Price:
    """The same, read again."""
    return msgspec.json.decode(kept, type=Price)


def lines_in_english(kept: str) -> list[Line]:
    """The lines as they are kept."""
    return msgspec.json.decode(kept, type=list[Line])


def lines_of(kept: str) -> list[Line]:
    """The lines as they were promised, in the language that is being spoken."""
    return [in_words(line) for line in lines_in_english(kept)]


def in_words(line: Line) -> Line:
    """The line in the language that is being spoken."""
    words = said(line.label, {}), line.amount_yen, said(line.why, line.given)
    return Line(*words, beside=line.beside)
