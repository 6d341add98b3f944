"""The uploaded roster and the listing that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Event
from community.rosters.tables import ListingElsewhere, RosterFile
from community.web.or_404 import or_404


async def roster_file(event: NamedDependency[Event], roster_id: FromPath[UUID]) -> RosterFile:
    """The file of this event."""
    of_event = (RosterFile.id == roster_id) & (RosterFile.event == event.id)
    return or_404(await RosterFile.objects().get(of_event))


async def listing(event: NamedDependency[Event], listing_id: FromPath[UUID]) -> ListingElsewhere:
    """One of the places where this event stands too."""
    of_event = (ListingElsewhere.id == listing_id) & (ListingElsewhere.event == event.id)
    return or_404(await ListingElsewhere.objects().get(of_event))


GIVEN = {"roster_file": Provide(roster_file), "listing": Provide(listing)}
