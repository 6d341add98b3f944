"""The till as programs read it."""

from datetime import date, datetime
from uuid import UUID

import msgspec

from community.ledger.till import Till


class DrawerAnswer(msgspec.Struct):
    """What one person took on one day by one means, mistakes subtracted, and gave back."""

    day: date
    by_name: str
    means: str
    in_yen: int
    out_yen: int
    amount_yen: int
    payments: int


class HandedBackAnswer(msgspec.Struct):
    """What one of us gave back by hand; the amount has a minus."""

    registration: UUID
    amount_yen: int
    means: str
    by_name: str
    at: datetime


class TillAnswer(msgspec.Struct):
    """What should lie in the till, in all and by day, person and means."""

    taken_yen: int
    drawers: list[DrawerAnswer]
    handed_back: list[HandedBackAnswer]

    @classmethod
    def of(cls, till: Till) -> "TillAnswer":
        """The till as a program reads it."""
        drawers = msgspec.convert(till.drawers, list[DrawerAnswer], from_attributes=True)
        back = msgspec.convert(till.handed_back, list[HandedBackAnswer], from_attributes=True)
        return cls(till.taken_yen(), drawers, back)
