"""What a page of the provider is asked to show."""

from datetime import timedelta
from typing import Any

from community.events.tables import Event
from community.payments.tables import Checkout
from community.settings import settings

KONBINI_DAYS = 3


def new_session(stripe: Any, checkout: Checkout, event: Event) -> Any:
    """The same words for the same checkout, or the provider would refuse the key."""
    back = f"{settings().address}/registrations/{checkout.registration}/payments"
    names = {"checkout": str(checkout.id), "registration": str(checkout.registration)}
    product = {"name": event.title}
    price = {"currency": "jpy", "unit_amount": checkout.amount_yen, "product_data": product}
    params: dict[str, Any] = {
        "mode": "payment",
        "client_reference_id": str(checkout.id),
        "metadata": names,
        "payment_intent_data": {"metadata": names},
        "line_items": [{"quantity": 1, "price_data": price}],
        "success_url": f"{back}/answer",
        "cancel_url": back,
        "expires_at": int(checkout.ends_at.timestamp()),
        **_konbini(checkout, event),
    }
    options = {"idempotency_key": f"checkout-{checkout.id}"}
    return stripe.checkout.sessions.create(params=params, options=options)


def _konbini(checkout: Checkout, event: Event) -> dict[str, Any]:
    """Who pays at a convenience store has three days; there must be as many before the evening."""
    if checkout.began_at + timedelta(days=KONBINI_DAYS + 1) > event.starts_at:
        return {"excluded_payment_method_types": ["konbini"]}
    return {"payment_method_options": {"konbini": {"expires_after_days": KONBINI_DAYS}}}
