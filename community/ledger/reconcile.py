"""Every night: compare with the provider, so that no yen is unaccounted for whatever was lost."""

from datetime import timedelta

from community.clock import now
from community.database import fetch
from community.jobs import enqueue
from community.payments.provider import is_set_up

LOOKS_BACK = timedelta(days=180)  # as long as money can go back


async def reconcile() -> None:
    """Queue a look at every payment that may still change, and every open refund anew."""
    if not is_set_up():
        return
    for row in await fetch(_PAYMENTS, now() - LOOKS_BACK):
        await enqueue("look_again", str(row["id"]))
    for row in await fetch(_REFUNDS, now() - timedelta(minutes=10)):
        await enqueue("send_refund", str(row["id"]))
    for row in await fetch(_TOO_MUCH):
        await enqueue("settle", str(row["id"]))


_PAYMENTS = """
    SELECT id FROM checkout
    WHERE step IN ('begun', 'open', 'pending') OR (step <> 'begun' AND began_at > $1)
"""

_REFUNDS = "SELECT id FROM refund WHERE step IN ('queued', 'sent') AND asked_at < $1"

_TOO_MUCH = """
    SELECT id FROM registration
    WHERE paid_yen > 0 AND (paid_yen > fee_yen OR standing NOT IN ('confirmed', 'offered'))
"""
