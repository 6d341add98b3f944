"""Settle: bring what was paid in line with what is owed; what is too much goes back."""

from uuid import UUID

from community.checkouts.end_checkouts import end_begun, end_checkouts
from community.checkouts.unneeded_number import tell_unneeded_numbers
from community.database import lock, only, transaction
from community.events.tables import Event
from community.payments.due import is_to_be_had
from community.payments.on_its_way import on_its_way_yen
from community.payments.owed import kept_of
from community.refunds.refund import order_refund
from community.registrations.due import owed_yen
from community.registrations.find import event_of
from community.registrations.tables import Registration


async def settle(registration_id: str) -> None:
    """Order what is to go back for this registration; a second run finds nothing left to order.

    Whoever has no place any more, or has passed it on, is not left with a page on which they could
    still pay.
    """
    found = await Registration.objects().get(Registration.id == UUID(registration_id))
    if found is None:
        return
    event = only(await event_of(found))
    await end_checkouts(found, has_place=is_to_be_had(found, event))
    async with transaction():
        event = await lock(event)
        registration = await lock(found)
        await end_begun(registration, has_place=is_to_be_had(registration, event))
        surplus_yen = registration.paid_yen - await _owed_yen(registration, event)
        surplus_yen -= await on_its_way_yen(registration.id)
        if surplus_yen > 0:
            await order_refund(registration, surplus_yen)
        if not is_to_be_had(registration, event):
            await tell_unneeded_numbers(registration, event)


async def _owed_yen(registration: Registration, event: Event) -> int:
    """The fee with a place; what stays after a cancellation; nothing when the evening is off."""
    if event.is_called_off:
        return 0
    if registration.has_place or registration.is_offered:
        return owed_yen(registration)
    if not registration.is_cancelled:
        return 0
    return await kept_of(registration, event, registration.cancelled_at)
