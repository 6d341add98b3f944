"""Ask the provider for everything about one payment."""

from collections.abc import Mapping
from typing import Any

from community.checkouts.seen import Seen, read_seen

SESSION = {"expand": ["payment_intent.latest_charge.balance_transaction"]}
REFUNDS = ["data.balance_transaction", "data.failure_balance_transaction"]


def fetch_seen(stripe: Any, session_ref: str) -> Seen:
    """The session with its payment, and all refunds and disputes of it."""
    session = _plain(stripe.checkout.sessions.retrieve(session_ref, params=SESSION))
    if session.get("payment_status") != "paid" or not session.get("payment_intent"):
        return read_seen(session, [], [])
    about = {"payment_intent": session["payment_intent"]["id"], "limit": 100}
    refunds = stripe.refunds.list(params={**about, "expand": REFUNDS}).data
    disputes = stripe.disputes.list(params=about).data
    return read_seen(session, _all_plain(refunds), _all_plain(disputes))


def _all_plain(found: list[Any]) -> list[Mapping[str, Any]]:
    return [_plain(each) for each in found]


def _plain(found: Any) -> dict[str, Any]:
    return dict(found.to_dict())
