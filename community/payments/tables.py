"""The ledger of every yen that came in or went out, and receipts."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from piccolo.columns import (
    JSONB,
    UUID,
    Boolean,
    ForeignKey,
    Integer,
    SmallInt,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.members.tables import Member
from community.payments.means import Means
from community.registrations.tables import Registration


class Kind(StrEnum):
    """Why money moved."""

    PAID = "paid"
    GIVEN_BACK = "given_back"
    CORRECTION = "correction"
    DISPUTED = "disputed"
    WON_BACK = "won_back"


class Payment(Table):
    """Money that has moved: in, or out with a minus. The database lets nobody change a row.

    What was written down by mistake gets a row of its own that takes it back; `reverses` says
    which row that is, or which payment was given back. `at` is when the money moved.
    """

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.restrict)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.restrict)
    kind = Varchar(length=10, choices=Kind, default=Kind.PAID)
    amount_yen = Integer()
    means = Varchar(length=10, choices=Means)
    reverses: Any = ForeignKey("self", null=True, default=None, on_delete=OnDelete.restrict)
    provider_ref = Varchar(length=255, null=True, default=None, unique=True)
    by_name = Varchar(length=120, default="")
    at = Timestamptz(default=now)
    noted_at = Timestamptz(default=now)

    something_moved = Check("amount_yen <> 0")

    @property
    def is_paid(self) -> bool:
        """Whether it is money that somebody paid."""
        return self.kind == Kind.PAID


class Paper(StrEnum):
    """What is numbered and given to who paid."""

    RECEIPT = "receipt"
    RETURN = "return"


class Receipt(Table):
    """A receipt as it was issued: nothing in it changes. Issued again, it is a copy of its number.

    When money goes back after a qualified invoice, a return says so, `about` whose number it is.
    Numbers are those of the whole installation, without a gap over both kinds of paper.
    `member` is whom it was issued for, whoever has the place by now; None once they have gone.
    """

    id = UUID(primary_key=True, default=new_id)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.restrict)
    member = ForeignKey(Member, null=True, default=None, index=True, on_delete=OnDelete.set_null)
    number = Integer()
    copy = SmallInt(default=1, help_text="1 is the first; later ones are issued again")
    addressee = Varchar(length=80)
    paper = Varchar(length=7, choices=Paper, default=Paper.RECEIPT)
    about = Integer(null=True, default=None, help_text="the number of the receipt it returns from")
    content = JSONB(help_text="receipt_content.Content")
    issued_at = Timestamptz(default=now)

    copy_once_per_number = Unique([number, copy])
    numbers_begin_at_one = Check("number > 0 AND copy > 0")

    @property
    def is_return(self) -> bool:
        """Whether it says what went back (適格返還請求書)."""
        return bool(self.paper == Paper.RETURN)

    @property
    def is_again(self) -> bool:
        """Whether it was issued again (再発行)."""
        return bool(self.copy > 1)

    @property
    def called(self) -> str:
        """The number as it stands on the paper."""
        return f"No. {self.number:06}"


class Terms(Table):
    """How one event is paid for besides cash, and what is given back to who cancels."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, unique=True, on_delete=OnDelete.cascade)
    free_until_hours = Integer(default=0, help_text="before it begins; all goes back until then")
    percent_after = SmallInt(default=0, help_text="of what was paid; goes back after that")
    pays_online = Boolean(default=False, help_text="whoever has a place may pay online as well")
    transfer_to = Text(default="", help_text="the account for transfers, as people read it")

    a_share_goes_back = Check("percent_after BETWEEN 0 AND 100 AND free_until_hours >= 0")

    def all_back_until(self, starts_at: datetime) -> datetime:
        """Until when who cancels gets everything back."""
        return starts_at - timedelta(hours=int(self.free_until_hours))


class Step(StrEnum):
    """How far a payment at the provider has come; it only moves on (checkout_state.py)."""

    BEGUN = "begun"
    OPEN = "open"
    PENDING = "pending"
    FAILED = "failed"
    EXPIRED = "expired"
    PAID = "paid"


class Checkout(Table):
    """One try to pay at the provider; at most one of a registration goes on at a time.

    `member` began it, and has paid when the money comes, whoever has the place by then.
    """

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.restrict)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.restrict)
    member = ForeignKey(Member, null=True, default=None, index=True, on_delete=OnDelete.set_null)
    step = Varchar(length=8, choices=Step, default=Step.BEGUN)
    amount_yen = Integer()
    session_ref = Varchar(length=255, null=True, default=None, unique=True)
    intent_ref = Varchar(length=255, null=True, default=None, unique=True)
    url = Text(default="")
    began_at = Timestamptz(default=now)
    ends_at = Timestamptz(default=now)

    checkout_has_an_amount = Check("amount_yen > 0")

    @property
    def goes_on(self) -> bool:
        """Whether it may still be paid."""
        return self.step in GOES_ON

    @property
    def has_number(self) -> bool:
        """Whether `url` leads to a number for a convenience store, which waits to be paid."""
        return self.step == Step.PENDING and bool(self.url)


GOES_ON = (Step.BEGUN, Step.OPEN, Step.PENDING)


class Refunding(StrEnum):
    """How far a refund has come."""

    QUEUED = "queued"
    BY_HAND = "by_hand"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"


class Refund(Table):
    """Money that is to go back, out of one payment: by the provider, or by one of us."""

    id = UUID(primary_key=True, default=new_id)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.restrict)
    payment = ForeignKey(Payment, null=False, index=True, on_delete=OnDelete.restrict)
    amount_yen = Integer()
    step = Varchar(length=7, choices=Refunding, default=Refunding.QUEUED)
    attempts = Integer(default=0)
    provider_ref = Varchar(length=255, null=True, default=None, unique=True)
    by_name = Varchar(length=120, default="")
    asked_at = Timestamptz(default=now)

    refund_has_an_amount = Check("amount_yen > 0")


ALL: list[type[Table]] = [Payment, Receipt, Terms, Checkout, Refund]
