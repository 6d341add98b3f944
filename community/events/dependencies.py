"""The event that an address names."""

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.events.find import event_by_slug, series_by_slug
from community.events.tables import Event, Series, State
from community.members.visitor import Visitor
from community.web.or_404 import or_404


async def event(slug: FromPath[str], visitor: NamedDependency[Visitor]) -> Event:
    """The event named by `slug`; a draft is there for who helps with it only."""
    found = await event_by_slug(slug)
    if found is None or (found.state == State.DRAFT and not visitor.by_role):
        raise NotFoundException
    return found


async def shown_series(slug: FromPath[str]) -> Series:
    """The series named by `slug`."""
    return or_404(await series_by_slug(slug))


GIVEN = {"event": Provide(event), "shown_series": Provide(shown_series)}

PLACES = {
    "events/{slug}": "SELECT id AS event, series FROM event WHERE slug = $1",
    "series/{slug}": "SELECT NULL::integer AS event, id AS series FROM series WHERE slug = $1",
}
