"""Money as programs read it."""

from datetime import date, datetime
from uuid import UUID

import msgspec

from community.payments.ledger import Entry, Ledger
from community.payments.of_registration import Account
from community.payments.record import Taken
from community.payments.tables import Payment, Receipt
from community.payments.till import Till


class PaymentAnswer(msgspec.Struct):
    """Money that moved: in, or out with a minus; `reverses` is what it takes or gives back."""

    id: UUID
    registration: UUID
    kind: str
    amount_yen: int
    means: str
    by_name: str
    at: datetime
    reverses: UUID | None

    @classmethod
    def of(cls, row: Payment | Entry) -> "PaymentAnswer":
        """The row as a program reads it."""
        return cls(**{name: getattr(row, name) for name in cls.__struct_fields__})


class TakenAnswer(msgspec.Struct):
    """What was taken, and what goes back over the counter."""

    payment: PaymentAnswer
    change_yen: int

    @classmethod
    def of(cls, taken: Taken) -> "TakenAnswer":
        """The same as a program reads it."""
        return cls(PaymentAnswer.of(taken.payment), taken.change_yen)


class AccountAnswer(msgspec.Struct):
    """What one registration costs, what was paid for it, and what is still due."""

    fee_yen: int
    paid_yen: int
    due_yen: int
    payments: list[PaymentAnswer]

    @classmethod
    def of(cls, account: Account) -> "AccountAnswer":
        """The account as a program reads it."""
        rows = [PaymentAnswer.of(row) for row in account.rows]
        there = account.registration
        return cls(there.fee_yen, there.paid_yen, account.due_yen, rows)


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


class ReceiptAnswer(msgspec.Struct):
    """A receipt; its PDF lies at /receipts/{id}. `copy` above 1 was issued again."""

    id: UUID
    registration: UUID
    number: int
    copy: int
    addressee: str
    issued_at: datetime

    @classmethod
    def of(cls, receipt: Receipt) -> "ReceiptAnswer":
        """The receipt as a program reads it."""
        return cls(**{name: getattr(receipt, name) for name in cls.__struct_fields__})


class AllReceipts(msgspec.Struct):
    """Every receipt for one registration, the latest first."""

    receipts: list[ReceiptAnswer]
