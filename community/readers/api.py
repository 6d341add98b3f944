"""Reports and KPI cards for programs."""

from datetime import datetime

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.database.part import Part
from community.events.visible_to import Viewer
from community.exports.as_json import PublicReport, as_json
from community.outputs.later import Nature
from community.outputs.tables import Measure
from community.readers.kpis import some_cards
from community.readers.shelf import Browsed, LibraryCard
from community.reports.address import address_of
from community.reports.find import Listed, some_reports
from community.reports.tables import Report


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


class CardPage(msgspec.Struct):
    """Some KPI cards, and the mark of where to go on."""

    cards: list[LibraryCard]
    next: str | None


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
    nature: FromQuery[Nature | None] = None,
) -> CardPage:
    """KPI cards of published reports, newest evening first; by phase, kind, leading or lagging."""
    wanted = Browsed(phase, measure or "", nature or "")
    found = await some_cards(viewer, part, wanted)
    return CardPage(list(found.rows), found.next)


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


HANDLERS = [reports, one, kpis]
