"""Let a report open by itself at a time that somebody chose; until then it can be taken back."""

from datetime import datetime, timedelta
from uuid import UUID

from community.clock import now
from community.database import only, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.refusal import Conflict, Refused
from community.reports.draft.open_draft import draft_of
from community.reports.publish import publish
from community.reports.tables import Report

PUBLISH_REPORT = "publish_report"  # the job
LONGEST = timedelta(days=90)


async def schedule(event: Event, at: datetime) -> Report:
    """The draft, to be published at this time; another time replaces the one before.

    Refuses a time that is over or more than 90 days away.
    """
    if not now() < at <= now() + LONGEST:
        raise Refused(_("Please choose a time within the next 90 days."), "publish_at")
    async with transaction():
        _event, report = await draft_of(event)
        report.publish_at = at
        await report.save([Report.publish_at])
        await enqueue(PUBLISH_REPORT, str(report.id), at - now())
    return report


async def take_schedule_back(event: Event) -> Report:
    """The draft, which stays one until somebody publishes it."""
    async with transaction():
        _event, report = await draft_of(event)
        report.publish_at = None
        await report.save([Report.publish_at])
    return report


async def publish_on_time(report_id: str) -> None:
    """The job: publishes what is due; what was taken back or put off is left alone.

    An event that is no longer public keeps its report a draft, without a time.
    """
    report = await Report.objects().get(Report.id == UUID(report_id))
    if report is None or report.publish_at is None or report.publish_at > now():
        return
    event = only(await Event.objects().get(Event.id == report.event))
    try:
        await publish(event)
    except Conflict:
        await take_schedule_back(event)
