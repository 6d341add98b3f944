"""Reports and KPI cards for programs."""

from datetime import datetime
from typing import Annotated, Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody
from msgspec import Meta

from community.database.part import Part
from community.events.tables import Event
from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.outputs.tables import Measure
from community.reports.address import address_of
from community.reports.compile import compile_report
from community.reports.find import Listed, report_of, some_reports
from community.reports.forms.as_json import PublicReport, as_json
from community.reports.kpis import some_cards
from community.reports.publish import publish
from community.reports.shelf import LibraryCard
from community.reports.tables import Report
from community.web.or_404 import or_404


class ReportToCompile(msgspec.Struct):
    """The report's title, or one that is made from the event's; and its first words."""

    title: Annotated[str, Meta(examples=["KPIを持ち寄る夜"])] = ""
    lead: str | None = None


class ReportSummary(msgspec.Struct):
    """A published report as one of a list."""

    slug: str
    title: str
    number: int
    starts_at: datetime
    published_at: datetime
    address: str


class ReportPage(msgspec.Struct):
    """Some reports, and the mark of where to go on."""

    reports: list[ReportSummary]
    next: str | None


class ReportMade(msgspec.Struct):
    """What became of the report."""

    slug: str
    title: str
    state: str
    version: int
    published_at: datetime | None
    address: str


class CardPage(msgspec.Struct):
    """Some KPI cards, and the mark of where to go on."""

    cards: list[LibraryCard]
    next: str | None


@post("/api/v1/events/{slug:str}/report")
async def compile_one(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[ReportToCompile | None] = None,
) -> ReportMade:
    """Compile the draft of the event's report out of what was written, or bring it up to date."""
    wanted = data or ReportToCompile()
    return _made(await compile_report(event, wanted.title, wanted.lead))


@get("/api/v1/events/{slug:str}/report")
async def how_it_stands(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> ReportMade:
    """How the event's report stands, also while it is a draft; what it says is under its slug."""
    return _made(or_404(await report_of(event.id)))


@post("/api/v1/events/{slug:str}/report/publication")
async def open_to_readers(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> ReportMade:
    """Publish the report: from now on its content is frozen."""
    return _made(await publish(event))


@get("/api/v1/reports")
async def reports(viewer: NamedDependency[Viewer], part: NamedDependency[Part]) -> ReportPage:
    """Published reports, the newest evening's first."""
    found = await some_reports(viewer, part)
    return ReportPage([_summary(each) for each in found.rows], found.next)


@get("/api/v1/reports/{slug:str}")
async def one(report: NamedDependency[Report]) -> PublicReport:
    """One report with everything that was heard."""
    return await as_json(report)


@get("/api/v1/kpis")
async def kpis(
    viewer: NamedDependency[Viewer],
    part: NamedDependency[Part],
    phase: FromQuery[str] = "",
    measure: FromQuery[Measure | None] = None,
) -> CardPage:
    """KPI cards of published reports, the newest evening's first; by phase and kind."""
    found = await some_cards(viewer, part, phase, measure or "")
    return CardPage(list(found.rows), found.next)


def _made(report: Report) -> ReportMade:
    names = ("slug", "title", "state", "version", "published_at")
    given: dict[str, Any] = {name: getattr(report, name) for name in names}
    return ReportMade(**given, address=address_of(report.slug))


def _summary(listed: Listed) -> ReportSummary:
    facts = listed.content.facts
    return ReportSummary(
        slug=listed.slug,
        title=listed.title,
        number=facts.number,
        starts_at=facts.starts_at,
        published_at=listed.published_at,
        address=address_of(listed.slug),
    )


HANDLERS = [how_it_stands, compile_one, open_to_readers, reports, one, kpis]
