"""Corrections of a published report, and what it said before."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.errata.correct import correct
from community.errata.earlier import as_it_was
from community.errata.passages import passages
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.words import WORDS
from community.reports.find import content_of_report, report_of
from community.reports.tables import Report
from community.web.answer import page, see
from community.web.or_404 import or_404


class CorrectionForm(msgspec.Struct):
    place: str = ""
    text: str = ""
    reason: str = ""


@get("/events/{slug:str}/report/corrections")
async def what_to_correct(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    report = or_404(await report_of(event.id))
    found = passages(report, content_of_report(report))
    options = [(each.place, each.text[:80]) for each in found if each.text]
    return page("errata/corrections.html", organiser, event=event, report=report, options=options)


@post("/events/{slug:str}/report/corrections")
async def put_right(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[CorrectionForm],
) -> Redirect:
    report = await correct(event, data.place, data.text, data.reason, organiser.name)
    return see(f"/reports/{report.slug}", _("It is corrected, and readers see what and why."))


@get("/reports/{slug:str}/versions/{version:int}")
async def read_as_it_was(
    visitor: NamedDependency[Visitor], report: NamedDependency[Report], version: FromPath[int]
) -> Response[str]:
    was, until = or_404(await as_it_was(report, version))
    content = content_of_report(was)
    shown = {"report": was, "content": content, "until": until.until_at, **WORDS}
    return page("errata/earlier.html", visitor, thanks=None, **shown)


HANDLERS = [what_to_correct, put_right, read_as_it_was]
