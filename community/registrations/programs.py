"""Tell other programs what became of a registration."""

from collections.abc import Iterable
from functools import partial

from community.events.tables import Event
from community.registrations.tables import Registration
from community.webhooks.announce import Thin, announce, announce_all


async def tell_programs(kind: str, registration: Registration, event: Event) -> None:
    """Whose registration it is stays here: a program with the right to know asks for it."""
    await announce(kind, _thin(registration, event))


async def tell_programs_all(registrations: Iterable[Registration], event: Event) -> None:
    """Where each of them stands now."""
    await announce_all(
        [(f"registration.{each.standing}", partial(_thin, each, event)) for each in registrations]
    )


def _thin(registration: Registration, event: Event) -> Thin:
    ids = {"registration": str(registration.id), "event": str(event.id), "slug": event.slug}
    return {**ids, "standing": registration.standing, "source": registration.source}
