"""The uploaded roster that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Event
from community.rosters.tables import RosterFile
from community.web.or_404 import or_404


async def roster_file(event: NamedDependency[Event], roster_id: FromPath[UUID]) -> RosterFile:
    """The file that waits for the organiser's yes; once it is brought in it is gone."""
    of_event = (RosterFile.id == roster_id) & (RosterFile.event == event.id)
    return or_404(await RosterFile.objects().get(of_event))


GIVEN = {"roster_file": Provide(roster_file)}
