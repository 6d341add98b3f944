"""The jobs that look at payments: until they have ended, and when a message came."""

from datetime import timedelta
from uuid import UUID

from community.checkouts.look import look
from community.jobs import TryAgain
from community.payments.provider import NoAnswer, is_set_up
from community.payments.tables import Checkout, Step

SOON = timedelta(minutes=5)
LATER = timedelta(hours=6)


async def look_at_checkout(checkout_id: str) -> None:
    """The job: look, and again until the payment has ended."""
    checkout = await Checkout.objects().get(Checkout.id == UUID(checkout_id))
    if checkout is None or not is_set_up():
        return
    try:
        checkout = await look(checkout)
    except NoAnswer as none:
        raise TryAgain(SOON) from none
    if checkout.goes_on:
        raise TryAgain(LATER if checkout.step == Step.PENDING else SOON)


async def look_again(payload: str) -> None:
    """The job behind a message: the checkout's key, and its session's where it came along."""
    checkout_id, _space, session_ref = payload.partition(" ")
    checkout = await Checkout.objects().get(Checkout.id == UUID(checkout_id))
    if checkout is None or not is_set_up():
        return
    try:
        await look(checkout, session_ref)
    except NoAnswer as none:
        raise TryAgain(SOON) from none
