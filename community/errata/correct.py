"""Put right what a published report says: with a reason, a date, and what it said before."""

import msgspec

from community.clock import now
from community.database import lock, transaction
from community.errata.lines import bring_up_to_date
from community.errata.passages import line_at, passages, put_right
from community.errata.voices import refuse_unapproved, without_silence
from community.events.tables import Event
from community.language import _
from community.masks.masked import masked
from community.publishing.publish import tell_the_event
from community.refusal import Conflict, Refused
from community.reports.content import Content, Correction
from community.reports.decided import masks_of
from community.reports.erratum import Erratum, FrozenReport
from community.reports.find import content_of_report, report_of, text_of
from community.reports.tables import Report
from community.webhooks.announce import announce

MOST = 4000


async def correct(event: Event, place: str, text: str, reason: str, by_name: str) -> Report:
    """The published report with this passage put right; what it said stays readable.

    Refuses a correction without a reason, one that changes nothing, and a report that is not out.
    """
    async with transaction():
        event = await lock(event)
        report = await published(event)
        content, masks = content_of_report(report), await masks_of(report)
        before = dict(passages(report, content)).get(place)
        words = masks.at(line_at(content, place))
        text, reason = masked(text.strip(), words), masked(reason.strip(), words)
        _refuse(before, text, reason, place)
        await refuse_unapproved(event, report, place, text)
        await keep_as_it_was(report)
        erratum = Erratum(report=report.id, place=place, said_before=before, says_now=text)
        erratum.reason, erratum.by_name = reason, by_name
        await erratum.save()
        said = Correction(erratum.at, str(before), text, reason)
        changed = without_silence(put_right(report, content, place, text))
        changed = msgspec.structs.replace(changed, errata=(*content.errata, said))
        await keep(report, event, content, changed)
    return report


async def published(event: Event) -> Report:
    """The event's report, which is out; refuses one that is not."""
    report = await report_of(event.id)
    if report is None or not report.is_published:
        raise Conflict(_("This report is not published yet: please change the draft."))
    return report


async def keep_as_it_was(report: Report) -> None:
    """What readers have had until now, under its version."""
    was = {name: getattr(report, name) for name in ("version", "title", "lead", "content")}
    await FrozenReport(report=report.id, **was).save()


async def keep(report: Report, event: Event, before: Content, after: Content) -> None:
    """The changed content everywhere: report, library, the event's page, and programs."""
    report.content = text_of(after)
    report.version += 1
    report.corrected_at = now()
    await report.save()
    await bring_up_to_date(report, before, after)
    await tell_the_event(event)
    ids = {"event": str(event.id), "report": str(report.id), "slug": report.slug}
    await announce("report.corrected", ids)


def _refuse(before: str | None, text: str, reason: str, place: str) -> None:
    if before is None:
        raise Refused(_("Please choose what to correct."), "place")
    if not reason:
        raise Refused(_("Please write why; readers see it."), "reason")
    if text == before or (not text and place == "title"):
        raise Refused(_("Please write what it shall say instead."), "text")
    if max(len(text), len(reason)) > MOST or (place == "title" and len(text) > 200):
        raise Refused(_("Please keep it under {count} characters.").format(count=MOST), "text")
