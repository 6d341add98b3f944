"""Publish a report: from now on it is frozen, and its KPI cards are in the library."""

from unicodedata import normalize

from community.clock import now
from community.database import lock, transaction
from community.events.tables import Event
from community.events.tables import State as EventState
from community.language import _
from community.refusal import Conflict
from community.reports.content import Content
from community.reports.find import content_of_report, report_of
from community.reports.programs import tell_programs
from community.reports.tables import PublishedKpi, Report, State


async def publish(event: Event) -> Report:
    """The event's report, open to readers; publishing it twice is the same as once.

    Refuses when nothing has been compiled yet, or when the event itself is not public.
    """
    async with transaction():
        event = await lock(event)
        report = await _draft_of(event)
        if report.is_published:
            return report
        if event.state == EventState.DRAFT:
            raise Conflict(_("The event is still a draft. Please publish the event first."))
        report.state = State.PUBLISHED
        report.published_at = now()
        await report.save()
        await _put_cards_into_the_library(report, content_of_report(report))
        await _tell_the_event(event)
        await tell_programs(report, event)
    return report


async def _draft_of(event: Event) -> Report:
    report = await report_of(event.id)
    if report is None:
        raise Conflict(_("There is no draft yet. Please compile the report first."))
    return report


async def _put_cards_into_the_library(report: Report, content: Content) -> None:
    cards = [
        PublishedKpi(
            report=report.id,
            round_number=each.number,
            letter=sheet.letter,
            name=card.name,
            formula=card.formula,
            measure=card.measure,
            phase=normalize("NFKC", card.phase).strip()[:40],
            goal=card.goal,
            noise=card.noise,
            position=position,
        )
        for each in content.rounds
        for sheet in each.sheets
        for position, card in enumerate(sheet.cards)
    ]
    if cards:
        await PublishedKpi.insert(*cards)


async def _tell_the_event(event: Event) -> None:
    event.has_report = True
    event.version += 1
    event.changed_at = now()
    await event.save([Event.has_report, Event.version, Event.changed_at])
