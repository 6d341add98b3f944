"""Corrections of a published report for programs, and what it said before."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from community.errata.correct import correct
from community.errata.earlier import as_it_was, earlier_versions
from community.errata.passages import passages
from community.events.tables import Event
from community.members.visitor import Visitor
from community.reports.answers import ReportMade, made
from community.reports.content import Content
from community.reports.find import content_of_report, report_of
from community.reports.tables import Report
from community.web.or_404 import or_404


class CorrectablePassage(msgspec.Struct):
    """Words or a figure of the report, and the place by which it is corrected."""

    place: str
    text: str


class Correctable(msgspec.Struct):
    """Everything that can be corrected, and which earlier versions there are."""

    passages: list[CorrectablePassage]
    versions: list[int]


class ToCorrect(msgspec.Struct):
    """What this passage shall say, and why; readers see both."""

    place: Annotated[str, Meta(examples=["facts.venue"])]
    text: str
    reason: str


class EarlierReport(msgspec.Struct):
    """A report as readers had it before it was corrected."""

    slug: str
    version: int
    title: str
    lead: str
    content: Content


@get("/api/v1/events/{slug:str}/report/corrections")
async def what_to_correct(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Correctable:
    """The passages of the event's report."""
    report = or_404(await report_of(event.id))
    found = passages(report, content_of_report(report))
    versions = [each.version for each in await earlier_versions(report)]
    return Correctable([CorrectablePassage(*each) for each in found], versions)


@post("/api/v1/events/{slug:str}/report/corrections", status_code=200)
async def put_right(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[ToCorrect]
) -> ReportMade:
    """Correct one passage of the published report."""
    return made(await correct(event, data.place, data.text, data.reason, organiser.name))


@get("/api/v1/reports/{slug:str}/versions/{version:int}")
async def read_as_it_was(report: NamedDependency[Report], version: FromPath[int]) -> EarlierReport:
    """What the report said in an earlier version."""
    was, _until = or_404(await as_it_was(report, version))
    content = content_of_report(was)
    return EarlierReport(was.slug, was.version, was.title, was.lead, content)


HANDLERS = [what_to_correct, put_right, read_as_it_was]
