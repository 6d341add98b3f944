"""The kind of place that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.events.tables import Event
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.web.or_404 import or_404


async def place_kind(event: NamedDependency[Event], kind_id: FromPath[UUID]) -> PlaceKind:
    """The kind named by `kind_id`, of this event."""
    return or_404(await kind_by_id(event, kind_id))


GIVEN = {"place_kind": Provide(place_kind)}
