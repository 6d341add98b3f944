"""Tell other programs what became of a registration."""

from community.events.tables import Event
from community.registrations.tables import Registration
from community.webhooks.announce import announce


async def tell_programs(kind: str, registration: Registration, event: Event) -> None:
    """Whose registration it is stays here: a program with the right to know asks for it."""
    ids = {"registration": str(registration.id), "event": str(event.id), "slug": event.slug}
    await announce(kind, {**ids, "standing": registration.standing, "source": registration.source})
