"""Kinds of place as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.places.tables import PlaceKind


class KindAnswer(msgspec.Struct):
    """A kind of place with its counters; a draw's seed is told once it has been drawn.

    `member_fee_yen` is what holds now; a rule for members comes before `typed_member_fee_yen`.
    """

    id: UUID
    name: str
    for_whom: str
    tier: UUID | None
    fee_yen: int
    member_fee_yen: int
    typed_member_fee_yen: int
    tax_percent: int
    capacity: int
    taken: int
    waiting: int
    applied: int
    opens_at: datetime | None
    closes_at: datetime | None
    way: str
    first_come_places: int
    draw_at: datetime | None
    drawn_at: datetime | None
    promotion: str
    priority: str
    asks_first: bool
    is_beside: bool
    pays_ahead: bool
    offer_minutes: int

    @classmethod
    def of(cls, kind: PlaceKind) -> "KindAnswer":
        """The kind as a program reads it."""
        same = {name: getattr(kind, name) for name in cls.__struct_fields__}
        return cls(**{**same, "typed_member_fee_yen": kind.typed_fee_yen})


class AllKinds(msgspec.Struct):
    """Every kind of place of an event in its order, those beside another at the end."""

    kinds: list[KindAnswer]
