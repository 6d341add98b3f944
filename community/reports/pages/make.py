"""The organiser's page where a report is compiled and published."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.reports.compile import compile_report
from community.reports.draft.desk import Opening, desk_of
from community.reports.find import report_of
from community.reports.order import steps_in
from community.reports.publish import publish
from community.reports.schedule import schedule, take_schedule_back
from community.roles.until import read_moment
from community.typed import ticked
from community.web.answer import page, see


class GoOnForm(msgspec.Struct):
    without: list[str] | str = []


class TimeForm(msgspec.Struct):
    publish_at: str = ""
    without: list[str] | str = []


@get("/events/{slug:str}/report")
async def make(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Response[str]:
    shown = await desk_of(event, await report_of(event.id))
    return page("reports/make.html", organiser, **shown)


@post("/events/{slug:str}/report")
async def save(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[Opening],
) -> Redirect:
    await compile_report(event, data.title, data.lead)
    return see(f"/events/{event.slug}/report", _("The draft is up to date."))


@post("/events/{slug:str}/report/publication")
async def open_to_readers(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[GoOnForm],
) -> Redirect:
    report = await publish(event, steps_in(ticked(data.without)))
    return see(f"/reports/{report.slug}", _("The report is published. Thank you for the evening."))


@post("/events/{slug:str}/report/schedule")
async def open_later(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[TimeForm],
) -> Redirect:
    at = read_moment(data.publish_at, event.zone, "publish_at")
    await schedule(event, at, steps_in(ticked(data.without)))
    return see(f"/events/{event.slug}/report", _("It opens by itself at that time."))


@post("/events/{slug:str}/report/schedule/withdrawal")
async def not_by_itself(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Redirect:
    await take_schedule_back(event)
    return see(f"/events/{event.slug}/report", _("It stays a draft until you publish it."))


HANDLERS = [make, save, open_to_readers, open_later, not_by_itself]
