"""Close the provider's page where somebody could still pay for a place that is gone."""

from typing import Any

from community.payments.look import look
from community.payments.provider import NoAnswer, ask, is_set_up
from community.payments.tables import Checkout, Step
from community.registrations.tables import Registration


async def end_checkouts(registration: Registration, has_place: bool) -> None:
    """Of a place that is had, only pages that somebody opened who has passed it on.

    Whatever is paid all the same, because the provider did not hear in time, goes back, or counts.
    """
    open_ones = (Checkout.registration == registration.id) & (Checkout.step == Step.OPEN)
    if has_place:
        open_ones &= Checkout.member != registration.member
    for checkout in await Checkout.objects().where(open_ones):
        if is_set_up():
            await _end(checkout)


async def _end(checkout: Checkout) -> None:
    session_ref = str(checkout.session_ref)

    def expire(stripe: Any) -> None:
        stripe.checkout.sessions.expire(session_ref)

    try:
        await ask(expire)
    except NoAnswer:
        return  # it was paid, or has ended by itself: the look that is queued finds out
    await look(checkout)
