"""Reports and KPI cards for programs."""

from datetime import datetime
from typing import Annotated, Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody, QueryParameter

from community.events.tables import Event
from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.reports.address import address_of
from community.reports.as_json import PublicReport, as_json
from community.reports.compile import compile_report
from community.reports.find import Listed, published_reports
from community.reports.kpis import Shelf, browse
from community.reports.publish import publish
from community.reports.tables import Report

PAGE = 50


class ReportToCompile(msgspec.Struct):
    title: str = ""
    lead: str | None = None


class ReportSummary(msgspec.Struct):
    slug: str
    title: str
    number: int
    starts_at: datetime
    published_at: datetime
    address: str


class ReportPage(msgspec.Struct):
    reports: list[ReportSummary]
    next: str | None


class ReportMade(msgspec.Struct):
    slug: str
    title: str
    state: str
    version: int
    published_at: datetime | None
    address: str


@post("/api/v1/events/{slug:str}/report")
async def compile_api(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[ReportToCompile | None] = None,
) -> ReportMade:
    wanted = data or ReportToCompile()
    return _made(await compile_report(event, wanted.title, wanted.lead))


@post("/api/v1/events/{slug:str}/report/publication")
async def publish_api(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> ReportMade:
    return _made(await publish(event))


@get("/api/v1/reports")
async def list_api(
    viewer: NamedDependency[Viewer], cursor: FromQuery[datetime | None] = None
) -> ReportPage:
    found = await published_reports(viewer, PAGE, cursor)
    more = found[-1].content.facts.starts_at.isoformat() if len(found) == PAGE else None
    return ReportPage([_summary(each) for each in found], more)


@get("/api/v1/reports/{slug:str}")
async def read_api(report: NamedDependency[Report]) -> PublicReport:
    return await as_json(report)


@get("/api/v1/kpis")
async def kpis_api(
    viewer: NamedDependency[Viewer],
    phase: FromQuery[str] = "",
    measure: FromQuery[str] = "",
    number: Annotated[int, QueryParameter(name="page", ge=1, le=100_000)] = 1,
) -> Shelf:
    return await browse(viewer, phase, measure, number)


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


HANDLERS = [compile_api, publish_api, list_api, read_api, kpis_api]
