"""What one registration costs, and what became of the money."""

from dataclasses import dataclass

from community.payments.due import still_due
from community.payments.kind_words import kind_words
from community.payments.means import Means
from community.payments.tables import Kind, Payment
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Account:
    """The rows about one registration, the first one first."""

    registration: Registration
    rows: list[Payment]

    @property
    def due_yen(self) -> int:
        """What is still to be paid, in whole yen."""
        return still_due(self.registration)

    def may_be_taken_back(self, row: Payment) -> bool:
        """Whether this row was written by hand, and stands."""
        is_reversed = any(each.reverses == row.id for each in self.rows)
        return row.kind != Kind.CORRECTION and Means(row.means).is_by_hand and not is_reversed

    def words(self, row: Payment) -> str:
        """What the row is, and by what means."""
        return f"{kind_words(row.kind)} · {Means(row.means).words}"


async def account_of(registration: Registration) -> Account:
    """Everything that was paid for this registration, and given back."""
    about = Payment.registration == registration.id
    rows = await Payment.objects().where(about).order_by(Payment.noted_at, Payment.id)
    return Account(registration, rows)
