"""What the provider says of one payment, read into plain values. No I/O here."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from community.payments.means import Means
from community.payments.tables import Step

ORDER = (Step.BEGUN, Step.OPEN, Step.PENDING, Step.FAILED, Step.EXPIRED, Step.PAID)


class SeenRefund(msgspec.Struct, frozen=True):
    """A refund at the provider; `ours` is our own key for it, empty when it was made over there."""

    ref: str
    amount_yen: int
    has_failed: bool
    ours: str


class Seen(msgspec.Struct, frozen=True):
    """A session with its payment and refunds, as they are at this moment."""

    step: Step
    url: str = ""
    intent_ref: str = ""
    received_yen: int = 0
    means: Means = Means.ONLINE
    paid_at: datetime | None = None
    refunds: tuple[SeenRefund, ...] = ()


def moves_on(before: str, after: Step) -> bool:
    """Whether this step comes later: an old message never leads back."""
    return ORDER.index(after) > ORDER.index(Step(before))


def read_seen(session: Mapping[str, Any], refunds: list[Mapping[str, Any]]) -> Seen:
    """A Checkout Session with `payment_intent.latest_charge` in it, and the payment's refunds."""
    intent = session.get("payment_intent") or {}
    charge = intent.get("latest_charge") or {}
    is_paid = session.get("payment_status") == "paid" and intent.get("status") == "succeeded"
    return Seen(
        step=Step.PAID if is_paid else _step(session, intent),
        url=session.get("url") or "",
        intent_ref=intent.get("id") or "",
        received_yen=int(charge.get("amount") or intent.get("amount") or 0) if is_paid else 0,
        means=_means(charge),
        paid_at=datetime.fromtimestamp(charge["created"], UTC) if "created" in charge else None,
        refunds=tuple(_refund(each) for each in refunds) if is_paid else (),
    )


def _step(session: Mapping[str, Any], intent: Mapping[str, Any]) -> Step:
    if session.get("status") == "expired":
        return Step.EXPIRED
    if session.get("status") != "complete":
        return Step.OPEN
    has_failed = intent.get("status") in ("requires_payment_method", "canceled")
    return Step.FAILED if has_failed else Step.PENDING


def _means(charge: Mapping[str, Any]) -> Means:
    named = (charge.get("payment_method_details") or {}).get("type")
    known = {Means.CARD, Means.KONBINI, Means.PAYPAY}
    return Means(named) if named in known else Means.ONLINE


def _refund(refund: Mapping[str, Any]) -> SeenRefund:
    return SeenRefund(
        ref=refund["id"],
        amount_yen=int(refund["amount"]),
        has_failed=refund.get("status") in ("failed", "canceled"),
        ours=(refund.get("metadata") or {}).get("refund") or "",
    )
