"""Somebody comes back from the provider's page: look at once, so that the page says what is so."""

from community.checkouts.look import look
from community.language import _
from community.payments.provider import NoAnswer, is_set_up
from community.payments.tables import Checkout, Step
from community.registrations.tables import Registration


async def look_on_return(registration: Registration) -> str:
    """What became of the latest payment, in a sentence; without an answer the job looks later."""
    last = await _looked_at(registration)
    if last and last.step == Step.PAID:
        return _("Paid. Thank you!")
    if last and last.has_number:
        return _("You have a number for a convenience store. Please pay there in time.")
    return _("Your payment is on its way.")


async def _looked_at(registration: Registration) -> Checkout | None:
    theirs = Checkout.objects().where(Checkout.registration == registration.id)
    last = await theirs.order_by(Checkout.began_at, ascending=False).first()
    if last is None or not is_set_up():
        return None
    try:
        return await look(last)
    except NoAnswer:
        return last
