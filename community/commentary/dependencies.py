"""The words that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Event
from community.outputs.tables import Commentary
from community.web.or_404 import or_404


async def said_by_guest(event: NamedDependency[Event], commentary_id: FromPath[UUID]) -> Commentary:
    """The event's commentary of this address."""
    wanted = (Commentary.id == commentary_id) & (Commentary.event == event.id)
    return or_404(await Commentary.objects().get(wanted))


GIVEN = {"said_by_guest": Provide(said_by_guest)}
