"""Going out and coming back, where the event counts heads: whoever came stays checked in."""

from uuid import UUID

from community.checkins.merge import is_inside
from community.checkins.sightings import sightings_of
from community.checkins.tables import Method, Said
from community.clock import now
from community.database import execute, lock, new_id, transaction
from community.events.tables import Event
from community.language import _
from community.live import tell
from community.refusal import Conflict
from community.registrations.tables import Registration


async def pass_by(
    event: Event,
    registration: Registration,
    said: Said,
    by_name: str,
    scan: UUID | None = None,
) -> bool:
    """Note that somebody went out (`left`) or came `back`; false when they had done so already.

    Refuses who has not come in.
    """
    async with transaction():
        registration = await lock(registration)
        (seen,) = await sightings_of([registration.id])
        if seen.check_in is None:
            raise Conflict(_("This person has not come in yet."))
        if is_inside(seen.all) == (said == Said.BACK):
            return scan in {each.id for each in seen.all}
        who = (event.id, registration.id, registration.ticket_serial)
        method = Method.CAMERA if scan else Method.NAME
        await execute(_NOTE, scan or new_id(), *who, method, said, by_name[:120], now())
        await tell(f"door:{event.id}")
    return True


_NOTE = """
    INSERT INTO scan (id, event, registration, serial, method, said, by_name, at, received_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT DO NOTHING
"""
