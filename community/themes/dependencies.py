"""The theme that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Event
from community.outputs.tables import Theme
from community.web.or_404 import or_404


async def theme(event: NamedDependency[Event], theme_id: FromPath[UUID]) -> Theme:
    """The event's theme of this address."""
    return or_404(await Theme.objects().get((Theme.id == theme_id) & (Theme.event == event.id)))


GIVEN = {"theme": Provide(theme)}
