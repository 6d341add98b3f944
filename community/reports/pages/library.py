"""The library: reports and KPI cards, as everybody reads them."""

from typing import Annotated

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.outputs.words import WORDS
from community.registrations.tables import Registration
from community.reports.alive import alive
from community.reports.find import content_of_report, published_reports
from community.reports.forms.in_short import in_short
from community.reports.forms.json_ld import article
from community.reports.kpis import browse
from community.reports.tables import Report
from community.web.answer import page


@get("/reports")
async def library(
    visitor: NamedDependency[Visitor], viewer: NamedDependency[Viewer]
) -> Response[str]:
    reports = await published_reports(viewer)
    return page("reports/library.html", visitor, reports=reports, in_short=in_short)


@get("/reports/{slug:str}")
async def read(
    visitor: NamedDependency[Visitor],
    report: NamedDependency[Report],
    reader: NamedDependency[Registration | None],
) -> Response[str]:
    content = content_of_report(report)
    shown = {"short": in_short(report.lead, content), "ld": article(report, content), **WORDS}
    shown |= await alive(report, reader)
    return page("reports/report.html", visitor, report=report, content=content, **shown)


@get("/kpis")
async def kpis(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    phase: FromQuery[str] = "",
    measure: FromQuery[str] = "",
    number: Annotated[int, QueryParameter(name="page", ge=1, le=100_000)] = 1,
) -> Response[str]:
    shelf = await browse(viewer, phase, measure, number)
    return page("reports/kpis.html", visitor, shelf=shelf, phase=phase, measure=measure, **WORDS)


HANDLERS = [library, read, kpis]
