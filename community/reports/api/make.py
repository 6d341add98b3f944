"""Compile and publish a report."""

from datetime import datetime
from typing import Annotated, Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.reports.address import address_of
from community.reports.compile import compile_report
from community.reports.find import report_of
from community.reports.publish import publish
from community.reports.schedule import schedule, take_schedule_back
from community.reports.tables import Report, Step
from community.web.or_404 import or_404


class ReportToCompile(msgspec.Struct):
    """The report's title, or one that is made from the event's; and its first words."""

    title: Annotated[str, Meta(examples=["KPIを持ち寄る夜"])] = ""
    lead: str | None = None


class ReportMade(msgspec.Struct):
    """What became of the report."""

    slug: str
    title: str
    state: str
    version: int
    published_at: datetime | None
    address: str
    publish_at: datetime | None = None
    not_waited_for: str = ""


class Later(msgspec.Struct):
    """When the report opens by itself: an instant with its offset, within 90 days."""

    publish_at: Annotated[datetime, Meta(tz=True, examples=["2026-12-04T08:00:00+09:00"])]
    without: list[Step] = []


class GoOn(msgspec.Struct):
    """The steps that are not waited for; what guests have not approved then stays out."""

    without: list[Step] = []


@post("/api/v1/events/{slug:str}/report")
async def compile_one(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[ReportToCompile | None] = None,
) -> ReportMade:
    """Compile the draft of the event's report out of what was written, or bring it up to date."""
    wanted = data or ReportToCompile()
    return made(await compile_report(event, wanted.title, wanted.lead))


@get("/api/v1/events/{slug:str}/report")
async def how_it_stands(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> ReportMade:
    """How the event's report stands, also while it is a draft; what it says is under its slug."""
    return made(or_404(await report_of(event.id)))


@post("/api/v1/events/{slug:str}/report/publication")
async def open_to_readers(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[GoOn | None] = None,
) -> ReportMade:
    """Publish the report: from now on its content is frozen.

    Answers 409 while roundtables may check their lines or guests are asked, unless `without` says
    not to wait for it.
    """
    return made(await publish(event, (data or GoOn()).without))


@post("/api/v1/events/{slug:str}/report/schedule", status_code=200)
async def open_later(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Later]
) -> ReportMade:
    """Let the report open by itself at a time; another time replaces it."""
    return made(await schedule(event, data.publish_at, data.without))


@post("/api/v1/events/{slug:str}/report/schedule/withdrawal", status_code=200)
async def not_by_itself(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> ReportMade:
    """Take the time back: the report stays a draft."""
    return made(await take_schedule_back(event))


def made(report: Report) -> ReportMade:
    names = ("slug", "title", "state", "version", "published_at", "publish_at", "not_waited_for")
    given: dict[str, Any] = {name: getattr(report, name) for name in names}
    return ReportMade(**given, address=address_of(report.slug))


HANDLERS = [how_it_stands, compile_one, open_to_readers, open_later, not_by_itself]
