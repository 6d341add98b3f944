"""Reports and KPI cards, as everybody reads them."""

from typing import Annotated

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter

from community.events.visible_to import Viewer
from community.exports.in_short import in_short
from community.exports.json_ld import article
from community.members.visitor import Visitor
from community.outputs.words import WORDS
from community.readers.alive import alive
from community.readers.dependencies import reader_of
from community.readers.kept import kept_or_made
from community.readers.kpis import browse
from community.readers.shelf import Browsed
from community.reports.dependencies import report as report_at
from community.reports.find import content_of_report, published_reports
from community.web.answer import AnyRequest, page
from community.web.scene import scene
from community.web.written import Written


@get("/reports")
async def library(
    visitor: NamedDependency[Visitor], viewer: NamedDependency[Viewer]
) -> Response[str]:
    reports = await published_reports(viewer)
    return page("readers/reports.html", visitor, reports=reports, in_short=in_short)


@get("/reports/{slug:str}")
async def read(
    request: AnyRequest, viewer: NamedDependency[Viewer], slug: FromPath[str]
) -> Response[str]:
    async def make() -> str:
        return (await _read(request, viewer, slug)).content

    if request.cookies or not (viewer.is_stranger and scene().is_plain):
        return await _read(request, viewer, slug)
    return Written(await kept_or_made(slug, make), media_type="text/html")


async def _read(request: AnyRequest, viewer: Viewer, slug: str) -> Response[str]:
    report = await report_at(slug, viewer)
    reader = await reader_of(request, report, viewer.visitor)
    content = content_of_report(report)
    shown = {"short": in_short(report.lead, content), "ld": article(report, content), **WORDS}
    shown |= await alive(report, reader)
    shown |= {"is_bare": viewer.is_stranger and reader is None}
    return page("readers/report.html", viewer.visitor, report=report, content=content, **shown)


@get("/kpis")
async def kpis(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    phase: FromQuery[str] = "",
    measure: FromQuery[str] = "",
    nature: FromQuery[str] = "",
    number: Annotated[int, QueryParameter(name="page", ge=1, le=100_000)] = 1,
) -> Response[str]:
    wanted = Browsed(phase, measure, nature)
    shelf = await browse(viewer, wanted, number)
    return page("readers/kpis.html", visitor, shelf=shelf, wanted=wanted, **WORDS)


HANDLERS = [library, read, kpis]
