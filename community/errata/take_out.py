"""Take a word out of a report that is out already, and out of everything it said before."""

from community.errata.asked_again import hide_where_asked_again
from community.errata.correct import keep
from community.events.tables import Event
from community.masks.masked import masked
from community.reports.decided import masks_of
from community.reports.erratum import Erratum, FrozenReport
from community.reports.find import content_of_report, content_of_text, text_of
from community.reports.hidden import with_words_hidden
from community.reports.photos import hide_in_captions
from community.reports.tables import Report


async def take_out(report: Report, event: Event) -> None:
    """Hide the words in the report, its earlier versions and its corrections; in a transaction."""
    masks = await masks_of(report)
    words = masks.everywhere
    for was in await FrozenReport.objects().where(FrozenReport.report == report.id):
        was.title, was.lead = masked(was.title, words)[:200], masked(was.lead, words)
        said = content_of_text(was.content)
        told = with_words_hidden(said, masks)
        was.content = text_of(told)
        await was.save()
        await hide_where_asked_again(event, said, told)
    for each in await Erratum.objects().where(Erratum.report == report.id):
        for name in ("said_before", "says_now", "reason"):
            setattr(each, name, masked(getattr(each, name), masks.anywhere))
        await each.save()
    report.title, report.lead = masked(report.title, words)[:200], masked(report.lead, words)
    report.typed_title, report.typed_lead = report.title, report.lead
    await hide_in_captions(event, words)
    before = content_of_report(report)
    after = with_words_hidden(before, masks)
    await hide_where_asked_again(event, before, after)
    await keep(report, event, before, after)
