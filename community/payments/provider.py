"""Stripe: every call to it goes through here, never inside a transaction.

Its library costs thirty megabytes, so it is imported where somebody pays, and not before.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, TypeVar

from community.database import engine
from community.language import _
from community.refusal import Refused
from community.settings import settings

T = TypeVar("T")
WAITS_SECONDS = 20

log = logging.getLogger(__name__)


class NotSetUp(Refused):
    """There is no provider here."""

    status = 409

    def __init__(self) -> None:
        super().__init__(_("Online payment is not set up here."))


class NoAnswer(Refused):
    """The provider has not answered, or said no; what became of it is asked for later."""

    status = 502

    def __init__(self) -> None:
        super().__init__(_("The payment service does not answer just now. Please try again."))


def is_set_up() -> bool:
    """Whether people can pay online."""
    return bool(settings().stripe_secret_key)


async def ask(call: Callable[[Any], T]) -> T:
    """What the call, given Stripe's client, has brought; raises NoAnswer where it failed."""
    if not is_set_up():
        raise NotSetUp
    if engine().current_transaction.get() is not None:
        raise RuntimeError("The provider is not asked inside a transaction.")
    from stripe import StripeError

    try:
        return await asyncio.to_thread(call, _client())
    except StripeError as why:
        log.warning("Stripe has not done it: %s %s", type(why).__name__, why.code)
        raise NoAnswer from why


def _client() -> Any:
    from stripe import RequestsClient, StripeClient

    given = settings()
    base: Any = {"api": given.stripe_api_base} if given.stripe_api_base else None
    return StripeClient(
        given.stripe_secret_key,
        base_addresses=base,
        max_network_retries=2,
        http_client=RequestsClient(timeout=WAITS_SECONDS),
    ).v1


def is_from_stripe(body: bytes, signature: str) -> bool:
    """Whether these very bytes were signed with our webhook's secret within five minutes."""
    secret = settings().stripe_webhook_secret
    if not secret:
        raise NotSetUp
    from stripe import SignatureVerificationError, WebhookSignature

    try:
        return bool(WebhookSignature.verify_header(body.decode(), signature, secret, 300))
    except (SignatureVerificationError, UnicodeDecodeError):
        return False
