"""Money has come in: write it down, and give the place that was held for it."""

from community.changes.take_held import take_held
from community.database import only
from community.events.tables import Event
from community.jobs import enqueue
from community.payments.keep import keep
from community.payments.tables import Payment
from community.registrations.due import asked_yen
from community.registrations.tables import Registration
from community.waitlist.offer import confirm_offered


async def take_in(payment: Payment, registration: Registration, event: Event) -> None:
    """Inside the verb's transaction, with event and registration locked.

    Whoever has no place by now, or paid too much, gets it back by `settle`.
    """
    await keep(payment)
    paid = only(await Registration.objects().get(Registration.id == registration.id))
    is_whole = paid.paid_yen >= asked_yen(paid)
    if paid.is_offered and is_whole and not event.is_called_off:
        await confirm_offered(paid)
    if paid.holds_another and is_whole and not event.is_called_off:
        await take_held(paid)
    await enqueue("settle", str(registration.id))
