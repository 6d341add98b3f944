"""The till as programs read it."""

from datetime import date

import msgspec

from community.payments.till import Till


class DrawerAnswer(msgspec.Struct):
    """What one person took on one day by one means, what was taken back subtracted."""

    day: date
    by_name: str
    means: str
    amount_yen: int
    payments: int


class TillAnswer(msgspec.Struct):
    """What should lie in the till, in all and by day, person and means."""

    taken_yen: int
    drawers: list[DrawerAnswer]

    @classmethod
    def of(cls, till: Till) -> "TillAnswer":
        """The till as a program reads it."""
        names = DrawerAnswer.__struct_fields__
        drawers = [DrawerAnswer(*(getattr(each, name) for name in names)) for each in till.drawers]
        return cls(till.taken_yen(), drawers)
