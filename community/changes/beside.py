"""What can be taken in addition to a place, as its ticket shows it."""

from dataclasses import dataclass

from community.additions.add import additions_of
from community.changes.other_kind import OtherKind, other_kinds
from community.events.tables import Event
from community.openings.offers import Offer, offers_of
from community.places.tables import PlaceKind
from community.registrations.addition import Addition
from community.registrations.tables import Registration


@dataclass(frozen=True)
class Beside:
    """A kind beside the evening's own, and what this person has of it, if anything."""

    offer: Offer
    addition: Addition | None


@dataclass(frozen=True)
class Besides:
    """All that can be taken in addition, the kinds to change to, and the one that is wanted."""

    beside: list[Beside]
    others: list[OtherKind]
    wanted: PlaceKind | None


async def besides(registration: Registration) -> Besides:
    """What else this person takes or could take; the registration was read with both."""
    event: Event = registration.event
    offers = await offers_of(event, registration.member)
    theirs = {each.kind.id: each for each in await additions_of(registration)}
    return Besides(
        [Beside(offer, theirs.get(offer.kind.id)) for offer in offers if offer.kind.is_beside],
        await other_kinds(registration, offers),
        next((each.kind for each in offers if each.kind.id == registration.wanted_kind), None),
    )
