"""Still comes: the yes to the question that was asked two days before."""

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.refusal import Conflict
from community.registrations.tables import Registration


async def still_comes(registration: Registration) -> Registration:
    """The person's yes: the place stays theirs. Refuses who has none; a second yes is the first."""
    async with transaction():
        registration = await lock(registration)
        if not registration.has_place:
            raise Conflict(_("You do not have a place any more."))
        if not bool(registration.answered_at):
            registration.answered_at = now()
            await registration.save([Registration.answered_at])
    return registration
