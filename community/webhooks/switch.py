"""Turn a destination off and on."""

from community.clock import now
from community.database import lock, transaction
from community.live import tell
from community.webhooks.tables import Destination, Off


async def turn_off(destination: Destination, because: Off) -> Destination:
    """Nothing is sent there any more; what waits is given up. The first reason stays."""
    async with transaction():
        destination = await lock(destination)
        if destination.is_on:
            destination.off_at, destination.off_because = now(), because
            await destination.save()
            await tell(f"webhooks:{destination.id}")
    return destination


async def turn_on(destination: Destination) -> Destination:
    """From now on it is told again; what was given up can be sent again by hand."""
    async with transaction():
        destination = await lock(destination)
        destination.off_at, destination.off_because, destination.slow_until = None, "", None
        await destination.save()
    return destination
