"""The report that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from community.database import fetch_value, only
from community.events.tables import Event
from community.events.visible_to import Viewer
from community.registrations.dependencies import registration_of
from community.registrations.tables import Registration
from community.reports.find import report_by_slug
from community.reports.tables import Report
from community.typed import read_id
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def report(slug: FromPath[str], viewer: NamedDependency[Viewer]) -> Report:
    """The report named by `slug`, for whom the event is; a draft for who works on it only."""
    found = await report_by_slug(slug)
    if found is None or not (found.is_published or viewer.visitor.by_role):
        raise NotFoundException
    if not viewer.may_join(only(await Event.objects().get(Event.id == found.event))):
        raise NotFoundException
    return found


async def reader(
    request: AnyRequest,
    report: NamedDependency[Report],
    viewer: NamedDependency[Viewer],
) -> Registration | None:
    """Who reads it, if they registered for its evening."""
    event = only(await Event.objects().get(Event.id == report.event))
    return await registration_of(event, viewer.visitor, request.cookies)


async def draft_line(event: NamedDependency[Event], item_id: FromPath[UUID]) -> UUID:
    """The key of a line that was written at the event."""
    return await line_of(event, item_id)


async def line_of(event: Event, typed: UUID | str) -> UUID:
    """The key of a line of this event, or a 404."""
    key = read_id(str(typed))
    found: UUID = or_404(key and await fetch_value(_WRITTEN_AT, key, event.id))
    return found


GIVEN = {
    "report": Provide(report),
    "reader": Provide(reader),
    "draft_line": Provide(draft_line),
}

_WRITTEN_AT = """
    SELECT item.id FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE item.id = $1 AND roundtable.event = $2
"""

PLACES = {
    "reports/{slug}": """
        SELECT e.id AS event, e.series
        FROM report r JOIN event e ON e.id = r.event WHERE r.slug = $1
    """
}
