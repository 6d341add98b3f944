"""One of the provider's balance transactions, read into plain values. No I/O here.

Stripe calls them the starting point for an account's activity: `amount` is gross, `fee` is
positive where it is taken, and `net` is the one without the other
(docs.stripe.com/reports/balance-transaction-types, docs.stripe.com/api/balance_transactions).
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

PAYOUTS = ("payout", "payout_cancel", "payout_failure", "payout_minimum_balance_hold",
           "payout_minimum_balance_release")  # fmt: skip


class SeenMovement(msgspec.Struct, frozen=True):
    """`intent_ref` and `ours` are known where the source came along; `ours` is our own key."""

    txn_ref: str
    ledger_ref: str
    category: str
    amount_yen: int
    fee_yen: int
    at: datetime
    intent_ref: str = ""
    ours: str = ""
    currency: str = "jpy"

    @property
    def is_yen(self) -> bool:
        """Whether the amounts are what they are called; else minor units of another currency."""
        return self.currency == "jpy"

    @property
    def net_yen(self) -> int:
        """What it did to the balance."""
        return self.amount_yen - self.fee_yen


def read_movement(txn: Mapping[str, Any], ledger_ref: str) -> SeenMovement:
    """A balance transaction that is about this row of the ledger."""
    return SeenMovement(
        txn_ref=txn["id"],
        ledger_ref=ledger_ref,
        category=str(txn.get("reporting_category") or txn["type"])[:60],
        amount_yen=int(txn["amount"]),
        fee_yen=int(txn.get("fee") or 0),
        at=datetime.fromtimestamp(txn["created"], UTC),
        currency=str(txn.get("currency") or "jpy"),
    )


def read_listed(txn: Mapping[str, Any]) -> SeenMovement:
    """A balance transaction with its `source` in it, out of the list of all."""
    source = txn.get("source")
    source = source if isinstance(source, Mapping) else {}
    intent_ref = _ref(source.get("payment_intent"))
    seen = read_movement(txn, _ledger_ref(txn, source, intent_ref))
    ours = (source.get("metadata") or {}).get("checkout") or ""
    return msgspec.structs.replace(seen, intent_ref=intent_ref, ours=ours)


def failed(refund_ref: str) -> str:
    """What the ledger calls a refund that has come back."""
    return f"{refund_ref}:failed"


def _ledger_ref(txn: Mapping[str, Any], source: Mapping[str, Any], intent_ref: str) -> str:
    """A charge is known by its payment, a refund by itself, and a dispute by the transaction."""
    kind = source.get("object")
    if kind == "charge":
        return intent_ref or str(source["id"])
    if kind == "refund":
        return failed(source["id"]) if txn["amount"] > 0 else str(source["id"])
    return str(txn["id"])


def _ref(found: Any) -> str:
    """The number of something that came as itself, as its number, or not at all."""
    return str(found["id"]) if isinstance(found, Mapping) else str(found or "")
