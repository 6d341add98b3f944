"""What one registration costs, and what became of the money."""

from dataclasses import dataclass
from uuid import UUID

from community.clock import now
from community.language import _
from community.payments.due import is_to_be_had, still_due
from community.payments.kind_words import kind_words
from community.payments.means import BY_HAND, Means
from community.payments.owed import kept_of
from community.payments.payer import paid_by_others
from community.payments.provider import is_set_up
from community.payments.tables import (
    Checkout,
    Kind,
    Payment,
    Refund,
    Refunding,
    Step,
    Terms,
)
from community.payments.terms import terms_of
from community.registrations.due import asked_yen
from community.registrations.in_time import can_be_given_back
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Account:
    """The rows about one registration, the first one first."""

    registration: Registration
    rows: list[Payment]
    refunds: list[Refund]
    terms: Terms
    last: Checkout | None
    kept_now_yen: int
    whose: UUID | None
    by_others: frozenset[UUID]

    @property
    def is_for_staff(self) -> bool:
        """Whether it is read by one of us, to whom no row is another's."""
        return self.whose is None

    @property
    def rows_seen(self) -> list[Payment]:
        """A guest sees the rows of their own money, and with the place one sum of others'."""
        return [row for row in self.rows if row.id not in self.by_others]

    @property
    def refunds_seen(self) -> list[Refund]:
        """A guest sees what goes back to them."""
        return [each for each in self.refunds if each.payment not in self.by_others]

    @property
    def by_others_yen(self) -> int:
        """What others have paid for this place, beside the rows that are seen."""
        return sum(row.amount_yen for row in self.rows if row.id in self.by_others)

    @property
    def goes_on(self) -> Checkout | None:
        """What may still be paid at the provider; only the last that was begun can be."""
        return self.last if self.last and self.last.goes_on else None

    @property
    def has_come_to_nothing(self) -> bool:
        """Whether they were about to pay, it failed or its number ran out, and nobody has since."""
        if self.last is None or self.last.step != Step.FAILED or not self._is_theirs:
            return False
        paid = [row.noted_at for row in self.rows if row.kind == Kind.PAID]
        return max(paid, default=self.last.began_at) <= self.last.began_at

    @property
    def can_pay_online(self) -> bool:
        """Whether there is a way to pay now, and something to pay."""
        there = self.registration
        may = there.is_held or (there.has_place and self.terms.pays_online)
        return bool(is_set_up() and may and self.due_yen and not self.is_on_its_way)

    @property
    def is_on_its_way(self) -> bool:
        """Whether something was paid that the provider still waits for, as at a konbini."""
        return self.goes_on is not None and self.goes_on.step == Step.PENDING

    @property
    def comes_too_late(self) -> bool:
        """Whether what is on its way goes back: there is no place to pay for any more."""
        there = self.registration
        is_gone = not is_to_be_had(there, there.event)
        return self.is_on_its_way and self._is_theirs and is_gone

    @property
    def is_begun_by_them(self) -> bool:
        """Whether it was begun by whoever reads this; the place may have been passed on since."""
        began = self.last.member if self.last else None
        holder = self.registration.member.id
        return bool((began or holder) == (self.whose or holder))

    @property
    def _is_theirs(self) -> bool:
        return self.is_for_staff or self.is_begun_by_them

    @property
    def asked_yen(self) -> int:
        """The fee; of a place that is held for a change, what it would come to there."""
        return asked_yen(self.registration)

    @property
    def due_yen(self) -> int:
        """What is still to be paid, in whole yen; nothing for an evening that was called off."""
        return 0 if self.registration.event.is_called_off else still_due(self.registration)

    @property
    def back_now_yen(self) -> int:
        """What goes back to who cancels at this moment, beside what is on its way already."""
        return max(0, self.registration.paid_yen - self.going_yen - self.kept_now_yen)

    @property
    def going_yen(self) -> int:
        """What is on its way back."""
        return sum(each.amount_yen for each in self.refunds)

    @property
    def can_cancel(self) -> bool:
        """Whether the holder can still cancel the place by themselves."""
        return can_be_given_back(self.registration, self.registration.event)

    def may_be_taken_back(self, row: Payment) -> bool:
        """Whether this row was written by hand, and stands."""
        is_reversed = any(each.reverses == row.id for each in self.rows)
        return row.kind != Kind.CORRECTION and Means(row.means).is_by_hand and not is_reversed

    def ways_back(self, refund: Refund) -> list[tuple[Means, str]]:
        """The means by which one of us may give this back, the usual one first, with its button."""
        usual = self._paid_by(refund) if self._paid_by(refund) in BY_HAND else Means.BANK
        ways = {
            Means.CASH: (_("Given back in cash"), _("In cash")),
            Means.BANK: (_("Sent by transfer"), _("By transfer")),
            Means.OTHER: (_("Given back another way"), _("Another way")),
        }
        found = [(means, words[means != usual]) for means, words in ways.items()]
        return sorted(found, key=lambda each: each[0] != usual)

    def stripe_knows(self, refund: Refund) -> str:
        """Where to look up who paid, when the account here has been deleted."""
        ref = next(row.provider_ref for row in self.rows if row.id == refund.payment)
        told = _("The account was deleted. Stripe knows who paid: {number}")
        return told.format(number=ref) if ref else ""

    def goes_back(self, refund: Refund) -> str:
        """How this goes back by itself."""
        return self._paid_by(refund).goes_back

    def _paid_by(self, refund: Refund) -> Means:
        return next(Means(row.means) for row in self.rows if row.id == refund.payment)

    def words(self, row: Payment) -> str:
        """What the row is, and by what means."""
        return f"{kind_words(row.kind, row.provider_ref)} · {Means(row.means).words}"


async def account_of(registration: Registration, whose: UUID | None) -> Account:
    """Everything that was paid for a registration that was read with its event, and given back.

    It is read by whoever has the place or had it, and paid; None for one of us.
    """
    about = Payment.registration == registration.id
    rows = await Payment.objects().where(about).order_by(Payment.noted_at, Payment.id)
    begun = Checkout.objects().where(Checkout.registration == registration.id)
    open_ones = Refund.step.is_in([Refunding.QUEUED, Refunding.BY_HAND, Refunding.SENT])
    theirs = Refund.objects().where((Refund.registration == registration.id) & open_ones)
    return Account(
        registration,
        rows,
        await theirs.order_by(Refund.asked_at),
        await terms_of(registration.event.id),
        await begun.order_by(Checkout.began_at, ascending=False).first(),
        await kept_of(registration, registration.event, now()),
        whose,
        frozenset() if whose is None else await paid_by_others(registration.id, whose),
    )
