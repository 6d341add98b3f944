"""Discount codes as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.events.tables import Event
from community.prices.examples import Example, examples_of
from community.prices.price import Line
from community.prices.rules import Rules
from community.prices.rules_of import Held
from community.prices.tables import DiscountCode, OnlyFor


class CodeAnswer(msgspec.Struct):
    """A discount code, how often it has been used, and whom it is for."""

    code: str
    amount_yen: int
    percent: int
    uses: int
    uses_allowed: int
    valid_from: datetime | None
    valid_until: datetime | None
    only_for: OnlyFor
    kinds: list[UUID]

    @classmethod
    def of(cls, code: DiscountCode) -> "CodeAnswer":
        """The code as a program reads it; the addresses it was given to stay here."""
        return cls(*(getattr(code, name) for name in cls.__struct_fields__))


class AllCodes(msgspec.Struct):
    """Every code of the event by name."""

    discount_codes: list[CodeAnswer]


class LineAnswer(msgspec.Struct):
    """One line of a price, with its reason."""

    label: str
    amount_yen: int
    why: str

    @classmethod
    def of(cls, line: Line) -> "LineAnswer":
        """The line as a program reads it, in the language that is being spoken."""
        return cls(line.label, line.amount_yen, line.why)


class ExampleAnswer(msgspec.Struct):
    """Somebody, and what they pay today; the lines add up to the fee."""

    who: str
    fee_yen: int
    lines: list[LineAnswer]


class KindAnswer(msgspec.Struct):
    """A kind of place, and what different people pay for it today."""

    kind: str
    examples: list[ExampleAnswer]


class PricesAnswer(msgspec.Struct):
    """The rules of an event, whether they are its own or its series', and examples of today."""

    rules: Rules
    is_own: bool
    is_of_series: bool
    kinds: list[KindAnswer]

    @classmethod
    async def of(cls, event: Event, held: Held) -> "PricesAnswer":
        """The rules as a program reads them."""
        kinds = await examples_of(event, held.rules)
        told = [KindAnswer(each.kind, [_example(one) for one in each.examples]) for each in kinds]
        return cls(held.rules, held.is_own, held.is_of_series, told)


class SeriesPrices(msgspec.Struct):
    """The rules of a series."""

    rules: Rules


def _example(each: Example) -> ExampleAnswer:
    return ExampleAnswer(each.who, each.price.fee_yen, [LineAnswer.of(one) for one in each.lines])
