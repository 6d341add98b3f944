"""The rules of prices, and discount codes."""

from enum import StrEnum

from piccolo.columns import (
    JSONB,
    UUID,
    Array,
    ForeignKey,
    Integer,
    SmallInt,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event, Series


class OnlyFor(StrEnum):
    """Whom a code is for."""

    EVERYBODY = "everybody"
    MEMBERS = "members"
    GUESTS = "guests"
    NAMED = "named"


class PriceRules(Table):
    """The rules of one event, or of a series for all its events without rules of their own."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=True, default=None, unique=True, on_delete=OnDelete.cascade)
    series = ForeignKey(Series, null=True, default=None, unique=True, on_delete=OnDelete.cascade)
    rules = JSONB(default="{}", help_text="as rules.Rules says")
    changed_at = Timestamptz(default=now)

    for_an_event_or_a_series = Check("num_nonnulls(event, series) = 1")


class DiscountCode(Table):
    """A word that lowers the fee of one event, so many times."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    code = Varchar(length=40)
    amount_yen = Integer(default=0)
    percent = SmallInt(default=0)
    uses = Integer(default=0)
    uses_allowed = Integer(default=1)
    valid_from = Timestamptz(null=True, default=None)
    valid_until = Timestamptz(null=True, default=None)
    only_for = Varchar(length=10, choices=OnlyFor, default=OnlyFor.EVERYBODY)
    kinds = Array(
        base_column=UUID(), default=list, help_text="of place; none is the evening itself, any kind"
    )

    code_once_per_event = Unique([event, code])
    never_overused = Check("uses >= 0 AND uses <= uses_allowed")
    takes_yen_or_percent = Check(
        "amount_yen >= 0 AND percent BETWEEN 0 AND 100 AND (amount_yen = 0) <> (percent = 0)"
    )
    valid_for_a_while = Check("valid_until > valid_from")


class CodeHolder(Table):
    """An address that a code was given to."""

    id = UUID(primary_key=True, default=new_id)
    code = ForeignKey(DiscountCode, null=False, index=True, on_delete=OnDelete.cascade)
    email = Varchar(length=254)


ALL: list[type[Table]] = [PriceRules, DiscountCode, CodeHolder]
