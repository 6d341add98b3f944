"""What the provider tells by itself: only a reason to look, never believed."""

from collections.abc import Mapping
from typing import Any

import msgspec

from community.jobs import enqueue
from community.language import _
from community.payments.provider import is_from_stripe
from community.payments.tables import Checkout
from community.refusal import Refused
from community.typed import read_id


class NotStripe(Refused):
    """A message that Stripe has not signed."""

    status = 400


async def hear(body: bytes, signature: str) -> None:
    """Queue a look at the payment that a signed message is about; the rest is of no concern."""
    if not is_from_stripe(body, signature):
        raise NotStripe(_("This message was not signed by the payment service."))
    told = msgspec.json.decode(body)
    about = (told.get("data") or {}).get("object") or {}
    checkout = await _meant(about)
    if checkout is None:
        return
    session_ref = about.get("id", "") if about.get("object") == "checkout.session" else ""
    await enqueue("look_again", f"{checkout.id} {session_ref}".strip())


async def _meant(about: Mapping[str, Any]) -> Checkout | None:
    """By our own key where it came along, else by the number of the payment."""
    named = about.get("client_reference_id") or (about.get("metadata") or {}).get("checkout")
    if named and (key := read_id(str(named))):
        return await Checkout.objects().get(Checkout.id == key)
    intent = about["id"] if about.get("object") == "payment_intent" else about.get("payment_intent")
    if not isinstance(intent, str):
        return None
    return await Checkout.objects().get(Checkout.intent_ref == intent)
