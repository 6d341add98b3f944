"""Who hosts a roundtable at an event."""

from community.database import lock, transaction
from community.registrations.tables import Registration


async def let_host(registration: Registration, is_host: bool) -> Registration:
    """The registration, now as a roundtable's host or as one of the guests."""
    async with transaction():
        registration = await lock(registration)
        registration.is_host = is_host
        await registration.save([Registration.is_host])
    return registration
