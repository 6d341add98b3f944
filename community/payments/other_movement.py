"""What moved on the provider's balance and stands in no evening's books here."""

from collections.abc import Iterable
from uuid import uuid4

from piccolo.columns import UUID, BigInt, Timestamptz, Varchar
from piccolo.table import Table

from community.clock import now
from community.database import fetch_value, new_id
from community.payments.seen_movement import SeenMovement


class OtherMovement(Table):
    """The provider's fees by the month, other sales on the account, and other currencies than yen.

    The amounts are minor units of the currency, as the provider wrote them.
    """

    id = UUID(primary_key=True, default=new_id)
    txn_ref = Varchar(length=255, unique=True)
    ledger_ref = Varchar(length=255, index=True)
    category = Varchar(length=60, help_text="Stripe's reporting_category")
    currency = Varchar(length=3, default="jpy")
    amount = BigInt()
    fee = BigInt(default=0)
    at = Timestamptz(default=now)
    noted_at = Timestamptz(default=now)


async def note_others(seen: Iterable[SeenMovement]) -> int:
    """How many of them were new; each is kept once, however often it is seen."""
    return sum([await _note(each) for each in seen])


async def _note(seen: SeenMovement) -> bool:
    values = (seen.txn_ref, seen.ledger_ref, seen.category, seen.currency)
    amounts = (seen.amount_yen, seen.fee_yen, seen.at, now())
    return bool(await fetch_value(_NOTE, uuid4(), *values, *amounts))


_NOTE = """
    INSERT INTO other_movement
        (id, txn_ref, ledger_ref, category, currency, amount, fee, at, noted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (txn_ref) DO NOTHING RETURNING true
"""
