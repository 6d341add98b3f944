"""Somebody comes back from the provider's page: look at once, so that the page says what is so."""

from community.checkouts.look import look
from community.payments.provider import NoAnswer, is_set_up
from community.payments.tables import Checkout, Step
from community.registrations.tables import Registration


async def look_on_return(registration: Registration) -> bool:
    """Whether the latest payment is paid by now; without an answer the job looks later."""
    theirs = Checkout.objects().where(Checkout.registration == registration.id)
    last = await theirs.order_by(Checkout.began_at, ascending=False).first()
    if last is None or not is_set_up():
        return False
    try:
        return (await look(last)).step == Step.PAID
    except NoAnswer:
        return bool(last.step == Step.PAID)
