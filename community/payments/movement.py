"""What moved on the provider's balance, as the provider itself wrote it down."""

from piccolo.columns import UUID, ForeignKey, Integer, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.payments.tables import Checkout


class Movement(Table):
    """One of Stripe's balance transactions: gross, its fee, and what of it reached the balance.

    The provider never changes one, nor do we. `ledger_ref` is the `provider_ref` of the row of our
    ledger that says the same; the two come from different answers, so they can be compared.
    """

    id = UUID(primary_key=True, default=new_id)
    checkout = ForeignKey(Checkout, null=False, index=True, on_delete=OnDelete.restrict)
    txn_ref = Varchar(length=255, unique=True)
    ledger_ref = Varchar(length=255, index=True)
    category = Varchar(length=60, help_text="Stripe's reporting_category")
    amount_yen = Integer()
    fee_yen = Integer(default=0)
    at = Timestamptz(default=now)
    noted_at = Timestamptz(default=now)


class Comparison(Table):
    """Once the whole balance of the provider was read; `elsewhere_yen` belongs to no evening here.

    Payouts to the bank are counted nowhere: they leave the provider, not us.
    """

    id = UUID(primary_key=True, default=new_id)
    since = Timestamptz(default=now)
    movements = Integer(default=0)
    elsewhere_yen = Integer(default=0)
    at = Timestamptz(default=now)

    counts_nothing_less = Check("movements >= 0")
