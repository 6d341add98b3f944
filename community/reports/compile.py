"""Compile an evening's outputs, commentary and figures into the draft of its report."""

from community.audience.for_report import open_questions_of
from community.clock import now
from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.masks.masked import masked
from community.refusal import Conflict, Refused
from community.reports.content import Content
from community.reports.decided import edits_of, masks_of
from community.reports.edited import edited
from community.reports.facts import facts_of, figures_of, next_event_after
from community.reports.find import report_of, text_of
from community.reports.hidden import with_words_hidden
from community.reports.made import heard_in, rounds_of, voices_of
from community.reports.tables import Report


async def compile_report(event: Event, title: str = "", lead: str | None = None) -> Report:
    """The event's one draft, filled anew; no `title` or `lead` keeps what was there.

    Refuses when the report is published: what readers have seen stays as it is.
    """
    async with transaction():
        event = await lock(event)
        report = await report_of(event.id) or _begun(event)
        refuse_published(report)
        report.typed_title = _title(title) or report.typed_title or event.title
        report.typed_lead = report.typed_lead if lead is None else lead.strip()
        await fill(report, event)
    return report


async def fill(report: Report, event: Event) -> None:
    """Bring the draft up to date, as its editor wants it; in a transaction."""
    masks = await masks_of(report)
    content = await content_of(event)
    report.content = text_of(with_words_hidden(content, masks))
    report.title = masked(report.typed_title, masks.everywhere)[:200]
    report.lead = masked(report.typed_lead, masks.everywhere)
    report.version += 1
    report.compiled_at = now()
    await report.save()


async def content_of(event: Event) -> Content:
    """Everything the report may say, as the tables have it now and its editor wants it."""
    rounds = await rounds_of(event)
    return Content(
        facts=await facts_of(event),
        figures=await figures_of(event, rounds),
        rounds=edited(rounds, await edits_of(event.id)),
        themes=await heard_in(event),
        commentary=await voices_of(event),
        open_questions=tuple(await open_questions_of(event)),
        next_event=await next_event_after(event.id),
    )


def refuse_published(report: Report) -> None:
    """What readers have seen is corrected, not written anew."""
    if report.is_published:
        raise Conflict(_("This report is published and stays as it is."))


def _begun(event: Event) -> Report:
    return Report(event=event.id, slug=event.slug, title="", version=0)


def _title(typed: str) -> str:
    title = " ".join(typed.split())
    if len(title) > 200:
        raise Refused(_("Please keep the title within 200 characters."), "title")
    return title
