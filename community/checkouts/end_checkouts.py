"""Close the provider's page where somebody could still pay for a place that is gone."""

from typing import Any

from community.checkouts.look import look
from community.payments.provider import NoAnswer, ask, is_set_up
from community.payments.tables import Checkout, Step
from community.registrations.tables import Registration


async def end_checkouts(registration: Registration, has_place: bool) -> None:
    """Of a place that is had, only pages that somebody opened who has passed it on.

    Whatever is paid all the same, because the provider did not hear in time, goes back, or counts.
    """
    for checkout in await Checkout.objects().where(_unneeded(registration, Step.OPEN, has_place)):
        if is_set_up():
            await end_checkout(checkout)


async def end_begun(registration: Registration, has_place: bool) -> None:
    """The same for a page that is still being made: whoever waits for it is not sent there.

    The registration is locked, so it is either here, or open by now.
    """
    begun = _unneeded(registration, Step.BEGUN, has_place)
    await Checkout.update({Checkout.step: Step.EXPIRED}).where(begun)


def _unneeded(registration: Registration, step: Step, has_place: bool) -> Any:
    found = (Checkout.registration == registration.id) & (Checkout.step == step)
    return found & (Checkout.member != registration.member) if has_place else found


async def end_checkout(checkout: Checkout) -> None:
    """Close the page, and look what became of it."""
    session_ref = str(checkout.session_ref)

    def expire(stripe: Any) -> None:
        stripe.checkout.sessions.expire(session_ref)

    try:
        await ask(expire)
    except NoAnswer:
        return  # it was paid, or has ended by itself: the look that is queued finds out
    await look(checkout)
