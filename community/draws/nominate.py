"""Nominate: the organiser lets somebody come first in the draw; nobody else sees it."""

from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict
from community.registrations.standing import Standing
from community.registrations.tables import Registration


async def nominate(registration: Registration, is_nominated: bool) -> Registration:
    """The registration, first in its draw or one of many again. Refuses once it is drawn."""
    async with transaction():
        event = getattr(registration.event, "id", registration.event)
        await lock(only(await Event.objects().get(Event.id == event)))
        registration = await lock(registration)
        if registration.standing != Standing.APPLIED and not registration.awaits_other_draw:
            raise Conflict(_("This registration does not wait for a draw."))
        registration.nominated_at = now() if is_nominated else None
        await registration.save([Registration.nominated_at])
    return registration
