"""The draft that an editor is about to change."""

from community.database import lock
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict
from community.reports.compile import refuse_published
from community.reports.find import report_of
from community.reports.tables import Report


async def draft_of(event: Event) -> tuple[Event, Report]:
    """The event, locked, and its draft; in a transaction.

    Refuses when there is none yet, and when it is published.
    """
    event, report = await report_at(event)
    refuse_published(report)
    return event, report


async def report_at(event: Event) -> tuple[Event, Report]:
    """The event, locked, and its report, published or not; refuses when there is none yet."""
    event = await lock(event)
    report = await report_of(event.id)
    if report is None:
        raise Conflict(_("There is no draft yet. Please compile the report first."))
    return event, report
