"""What can be taken in addition to a place, as its ticket shows it."""

from dataclasses import dataclass

from community.events.tables import Event
from community.registrations.add import additions_of
from community.registrations.addition import Addition
from community.registrations.offers import Offer, offers_of
from community.registrations.tables import Registration


@dataclass(frozen=True)
class Beside:
    """A kind beside the evening's own, and what this person has of it, if anything."""

    offer: Offer
    addition: Addition | None


@dataclass(frozen=True)
class Besides:
    """All that can be taken in addition, and the kinds that could be changed to."""

    beside: list[Beside]
    others: list[Offer]


async def besides(registration: Registration) -> Besides:
    """What else this person takes or could take; the registration was read with both."""
    event: Event = registration.event
    offers = await offers_of(event, registration.member)
    theirs = {each.kind.id: each for each in await additions_of(registration)}
    return Besides(
        [Beside(offer, theirs.get(offer.kind.id)) for offer in offers if offer.kind.is_beside],
        [each for each in offers if _can_change_to(registration, each)],
    )


def _can_change_to(registration: Registration, offer: Offer) -> bool:
    """Whoever has a place changes to a free one only; whoever waits may wait elsewhere."""
    if offer.kind.is_beside or offer.kind.id == registration.kind:
        return False
    is_free = offer.kind.free > 0 and not offer.kind.waiting and not offer.kind.awaits_draw
    return is_free or not registration.has_place
