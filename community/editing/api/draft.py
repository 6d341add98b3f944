"""Compile a report, and see how it stands, for programs."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.reports.answers import ReportMade, made
from community.reports.compile import compile_report
from community.reports.find import report_of
from community.web.or_404 import or_404


class ReportToCompile(msgspec.Struct):
    """The report's title, or one that is made from the event's; and its first words."""

    title: Annotated[str, Meta(examples=["KPIを持ち寄る夜"])] = ""
    lead: str | None = None


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


HANDLERS = [how_it_stands, compile_one]
