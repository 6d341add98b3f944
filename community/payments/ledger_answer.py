"""The ledger as programs read it."""

import msgspec

from community.payments.answers import PaymentAnswer
from community.payments.ledger import Ledger


class SumAnswer(msgspec.Struct):
    """What came in and went out by one means."""

    means: str
    in_yen: int
    out_yen: int
    total_yen: int


class LedgerAnswer(msgspec.Struct):
    """Every row of the ledger in the order in which the money moved, and the sums."""

    in_yen: int
    out_yen: int
    total_yen: int
    sums: list[SumAnswer]
    payments: list[PaymentAnswer]

    @classmethod
    def of(cls, ledger: Ledger) -> "LedgerAnswer":
        """The ledger as a program reads it."""
        sums = [SumAnswer(each.means, each.in_yen, each.out_yen, each.total_yen)
                for each in ledger.sums]  # fmt: skip
        rows = [PaymentAnswer.of(each) for each in ledger.entries]
        return cls(ledger.in_yen, ledger.out_yen, ledger.total_yen, sums, rows)
