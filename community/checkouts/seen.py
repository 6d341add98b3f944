"""What the provider says of one payment, read into plain values. No I/O here."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from community.payments.means import Means
from community.payments.seen_movement import SeenMovement, failed, read_movement
from community.payments.tables import Step

ORDER = (Step.BEGUN, Step.OPEN, Step.PENDING, Step.FAILED, Step.EXPIRED, Step.PAID)


class SeenRefund(msgspec.Struct, frozen=True):
    """A refund at the provider; `ours` is our own key for it, empty when it was made over there.

    It may wait, as for the account of somebody who paid at a convenience store: then nothing has
    moved yet.
    """

    ref: str
    amount_yen: int
    has_moved: bool
    has_ended: bool
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
    disputes: tuple[SeenMovement, ...] = ()
    movements: tuple[SeenMovement, ...] = ()


def moves_on(before: str, after: Step) -> bool:
    """Whether this step comes later: an old message never leads back."""
    return ORDER.index(after) > ORDER.index(Step(before))


def read_seen(
    session: Mapping[str, Any],
    refunds: list[Mapping[str, Any]],
    disputes: list[Mapping[str, Any]],
) -> Seen:
    """A Checkout Session with `payment_intent.latest_charge` in it, its refunds and disputes, and
    the balance transactions of all of them."""
    intent = session.get("payment_intent") or {}
    charge = intent.get("latest_charge") or {}
    if session.get("payment_status") != "paid" or intent.get("status") != "succeeded":
        step, ref = _step(session, intent), intent.get("id") or ""
        url = _number_page(intent) if step == Step.PENDING else session.get("url") or ""
        return Seen(step, url=url, intent_ref=ref)
    quarrels = tuple(_disputes(disputes))
    in_yen = tuple(_in_yen(each, disputes) for each in quarrels)
    return Seen(
        step=Step.PAID,
        url=session.get("url") or "",
        intent_ref=intent["id"],
        received_yen=int(charge.get("amount") or intent["amount"]),
        means=_means(charge),
        paid_at=datetime.fromtimestamp(charge["created"], UTC) if "created" in charge else None,
        refunds=tuple(_refund(each) for each in refunds),
        disputes=in_yen,
        movements=(*_movements(intent["id"], charge, refunds), *quarrels),
    )


def _movements(
    intent_ref: str, charge: Mapping[str, Any], refunds: list[Mapping[str, Any]]
) -> Iterator[SeenMovement]:
    """What has reached the balance by now; the rest comes along another time."""
    found = [(charge.get("balance_transaction"), intent_ref)]
    for each in refunds:
        found.append((each.get("balance_transaction"), each["id"]))
        found.append((each.get("failure_balance_transaction"), failed(each["id"])))
    for txn, ref in found:
        if isinstance(txn, Mapping):
            yield read_movement(txn, ref)


def _disputes(disputes: list[Mapping[str, Any]]) -> Iterator[SeenMovement]:
    for each in disputes:
        for txn in each.get("balance_transactions") or []:
            yield read_movement(txn, txn["id"])


def _in_yen(movement: SeenMovement, disputes: list[Mapping[str, Any]]) -> SeenMovement:
    """What was disputed was paid in yen, whatever the balance is kept in."""
    if movement.is_yen:
        return movement
    about = {txn["id"]: each for each in disputes for txn in each["balance_transactions"]}
    sign = -1 if movement.amount_yen < 0 else 1
    return msgspec.structs.replace(
        movement, amount_yen=sign * int(about[movement.txn_ref]["amount"])
    )


def _step(session: Mapping[str, Any], intent: Mapping[str, Any]) -> Step:
    if session.get("status") == "expired":
        return Step.EXPIRED
    if session.get("status") != "complete":
        return Step.OPEN
    has_failed = intent.get("status") in ("requires_payment_method", "canceled")
    return Step.FAILED if has_failed else Step.PENDING


def _number_page(intent: Mapping[str, Any]) -> str:
    """The provider's page with the number for a convenience store, and until when it holds."""
    shown = (intent.get("next_action") or {}).get("konbini_display_details") or {}
    return shown.get("hosted_voucher_url") or ""


def _means(charge: Mapping[str, Any]) -> Means:
    named = (charge.get("payment_method_details") or {}).get("type")
    known = {Means.CARD, Means.KONBINI, Means.PAYPAY}
    return Means(named) if named in known else Means.ONLINE


def _refund(refund: Mapping[str, Any]) -> SeenRefund:
    status = refund.get("status")
    return SeenRefund(
        ref=refund["id"],
        amount_yen=int(refund["amount"]),
        has_moved=status == "succeeded" or refund.get("balance_transaction") is not None,
        has_ended=status in ("succeeded", "failed", "canceled"),
        has_failed=status in ("failed", "canceled"),
        ours=(refund.get("metadata") or {}).get("refund") or "",
    )
