"""The report that an address names."""

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.database import only
from community.events.tables import Event
from community.events.visible_to import Viewer
from community.reports.find import report_by_slug
from community.reports.tables import Report


async def report(slug: FromPath[str], viewer: NamedDependency[Viewer]) -> Report:
    """The report named by `slug`, for whom the event is; a draft for who works on it only."""
    found = await report_by_slug(slug)
    if found is None or not (found.is_published or viewer.visitor.by_role):
        raise NotFoundException
    if not viewer.may_join(only(await Event.objects().get(Event.id == found.event))):
        raise NotFoundException
    return found


GIVEN = {"report": Provide(report)}

PLACES = {
    "reports/{slug}": """
        SELECT e.id AS event, e.series
        FROM report r JOIN event e ON e.id = r.event WHERE r.slug = $1
    """
}
