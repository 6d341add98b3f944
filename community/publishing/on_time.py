"""The job that opens a report at its time, unless something has come up since."""

from datetime import datetime, timedelta
from uuid import UUID

from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.publishing.order import pending, steps_in
from community.publishing.publish import open_to_readers
from community.publishing.schedule import forget_time, open_at
from community.refusal import Conflict
from community.reports.tables import Report

A_MOMENT = timedelta(seconds=1)


async def publish_on_time(report_id: str) -> None:
    """Publishes what is due; what was taken back or put off meanwhile is left alone.

    A step that somebody began since is waited for until its deadline. An event that is no longer
    public, and a draft with new names in it, stays a draft without a time.
    """
    report = await Report.objects().get(Report.id == UUID(report_id))
    if report is None:
        return
    try:
        async with transaction():
            event, report = await _held(report)
            if _is_due(report):
                await _open_or_wait(event, report)
    except Conflict:
        async with transaction():
            _event, report = await _held(report)
            if _is_due(report):
                await forget_time(report)


async def _held(report: Report) -> tuple[Event, Report]:
    event = await lock(only(await Event.objects().get(Event.id == report.event)))
    return event, await lock(report)


def _is_due(report: Report) -> bool:
    due: datetime | None = None if report.is_published else report.publish_at
    return due is not None and due <= now()


async def _open_or_wait(event: Event, report: Report) -> None:
    without = steps_in(report.not_waited_for.split())
    moments = [each.until for each in await pending(event) if each.step not in without]
    later = [each for each in moments if each]
    if later and len(later) == len(moments):
        await open_at(report, max(later) + A_MOMENT)
    else:
        await open_to_readers(event, report, without)
