"""Money as programs read it."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.payments.of_registration import Account
from community.payments.record import Taken
from community.payments.tables import Payment


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
    def of(cls, row: Payment) -> "PaymentAnswer":
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
    """What one registration costs, what was paid for it, and what is still due.

    Whoever has the place reads the payments of their own money, without who took it.
    """

    fee_yen: int
    paid_yen: int
    due_yen: int
    payments: list[PaymentAnswer]

    @classmethod
    def of(cls, account: Account) -> "AccountAnswer":
        """The account as a program reads it."""
        rows = [PaymentAnswer.of(row) for row in account.rows_seen]
        if not account.is_for_staff:
            rows = [msgspec.structs.replace(row, by_name="") for row in rows]
        there = account.registration
        return cls(there.fee_yen, there.paid_yen, account.due_yen, rows)
