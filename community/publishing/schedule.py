"""Let a report open by itself at a time that somebody chose; until then it can be taken back."""

from collections.abc import Collection
from datetime import datetime, timedelta

from community.clock import now
from community.database import transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.publishing.order import beyond, pending
from community.publishing.order_words import refuse
from community.refusal import Refused
from community.reports.open_draft import draft_of
from community.reports.tables import Report, Step

PUBLISH_REPORT = "publish_report"  # the job
LONGEST = timedelta(days=90)


async def schedule(event: Event, at: datetime, without: Collection[Step] = ()) -> Report:
    """The draft, to be published at this time; another time replaces the one before.

    Refuses a time that is over or more than 90 days away, and one before a step is done which is
    not in `without`.
    """
    if not now() < at <= now() + LONGEST:
        raise Refused(_("Please choose a time within the next 90 days."), "publish_at")
    async with transaction():
        event, report = await draft_of(event)
        waiting = beyond(await pending(event), at)
        refuse([each for each in waiting if each.step not in without], event)
        report.not_waited_for = " ".join(each.step for each in waiting)
        await open_at(report, at)
    return report


async def take_schedule_back(event: Event) -> Report:
    """The draft, which stays one until somebody publishes it."""
    async with transaction():
        _event, report = await draft_of(event)
        await forget_time(report)
    return report


async def open_at(report: Report, at: datetime) -> None:
    """It opens then, in a transaction; jobs for other times find out that they are not meant."""
    report.publish_at = at
    await report.save([Report.publish_at, Report.not_waited_for])
    await enqueue(PUBLISH_REPORT, str(report.id), at - now())


async def forget_time(report: Report) -> None:
    """It does not open by itself, in a transaction."""
    report.publish_at, report.not_waited_for = None, ""
    await report.save([Report.publish_at, Report.not_waited_for])
