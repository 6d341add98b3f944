"""Who reads a report."""

from community.database import only
from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.dependencies import registration_of
from community.registrations.tables import Registration
from community.reports.tables import Report
from community.web.answer import AnyRequest


async def reader_of(request: AnyRequest, report: Report, visitor: Visitor) -> Registration | None:
    """Their registration, if they registered for its evening."""
    event = only(await Event.objects().get(Event.id == report.event))
    return await registration_of(event, visitor, request.cookies)
