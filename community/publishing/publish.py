"""Publish a report: from now on it is frozen, and its lines are in the library."""

from collections.abc import Collection

from community.clock import now
from community.database import transaction
from community.events.tables import Event
from community.events.tables import State as EventState
from community.jobs import enqueue
from community.language import _
from community.publishing.last_words import take_in_last_words
from community.publishing.lines import put_into_the_library
from community.publishing.mail import MAIL_REPORT
from community.publishing.order import pending
from community.publishing.order_words import refuse
from community.publishing.programs import tell_programs
from community.refusal import Conflict
from community.reports.decided import masks_of
from community.reports.find import content_of_report
from community.reports.open_draft import report_at
from community.reports.photos import hide_in_captions
from community.reports.tables import Report, State, Step


async def publish(event: Event, without: Collection[Step] = ()) -> Report:
    """The event's report, open to readers; publishing it twice is the same as once.

    Refuses when nothing has been compiled yet, when the event itself is not public, and while
    a step is not done which is not in `without`.
    """
    async with transaction():
        event, report = await report_at(event)
        if not report.is_published:
            await open_to_readers(event, report, without)
    return report


async def open_to_readers(event: Event, report: Report, without: Collection[Step]) -> None:
    """The draft with its last words is out, in a transaction that holds the event."""
    if event.state == EventState.DRAFT:
        raise Conflict(_("The event is still a draft. Please publish the event first."))
    waiting = await pending(event)
    refuse([each for each in waiting if each.step not in without], event)
    await take_in_last_words(report, event)
    report.not_waited_for = " ".join(each.step for each in waiting)
    report.state, report.publish_at = State.PUBLISHED, None
    report.published_at = now()
    await report.save()
    await put_into_the_library(report, content_of_report(report))
    await hide_in_captions(event, (await masks_of(report)).everywhere)
    await tell_the_event(event)
    await tell_programs(report, event)
    await enqueue("tell_theme_followers", str(report.id))
    await enqueue(MAIL_REPORT, str(report.id))


async def tell_the_event(event: Event) -> None:
    """Its page carries the report, and is made anew."""
    event.has_report = True
    event.version += 1
    event.changed_at = now()
    await event.save([Event.has_report, Event.version, Event.changed_at])
