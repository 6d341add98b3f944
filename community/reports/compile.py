"""Compile an evening's outputs, commentary and figures into the draft of its report."""

import msgspec

from community.clock import now
from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict, Refused
from community.reports.content import Content
from community.reports.facts import facts_of, figures_of, next_event_after
from community.reports.find import report_of
from community.reports.made import heard_in, rounds_of, voices_of
from community.reports.tables import Report


async def compile_report(event: Event, title: str = "", lead: str | None = None) -> Report:
    """The event's one draft, filled anew; no `title` or `lead` keeps what was there.

    Refuses when the report is published: what readers have seen stays as it is.
    """
    async with transaction():
        event = await lock(event)
        report = await report_of(event.id) or _begun(event)
        if report.is_published:
            raise Conflict(_("This report is published and stays as it is."))
        report.title = _title(title) or report.title or event.title
        report.lead = report.lead if lead is None else lead.strip()
        report.content = msgspec.json.encode(await content_of(event)).decode()
        report.version += 1
        report.compiled_at = now()
        await report.save()
    return report


async def content_of(event: Event) -> Content:
    """Everything the report will say, as the tables have it now."""
    rounds = await rounds_of(event)
    return Content(
        facts=await facts_of(event),
        figures=await figures_of(event, rounds),
        rounds=rounds,
        themes=await heard_in(event),
        commentary=await voices_of(event),
        next_event=await next_event_after(event.id),
    )


def _begun(event: Event) -> Report:
    return Report(event=event.id, slug=event.slug, title="", version=0)


def _title(typed: str) -> str:
    title = " ".join(typed.split())
    if len(title) > 200:
        raise Refused(_("Please keep the title within 200 characters."), "title")
    return title
