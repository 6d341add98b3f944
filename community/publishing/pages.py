"""The organiser publishes a report, now or at a time."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.publishing.order import steps_in
from community.publishing.publish import publish
from community.publishing.schedule import schedule, take_schedule_back
from community.roles.until import read_moment
from community.typed import ticked
from community.web.answer import see


class GoOnForm(msgspec.Struct):
    without: list[str] | str = []


class TimeForm(msgspec.Struct):
    publish_at: str = ""
    without: list[str] | str = []


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


HANDLERS = [open_to_readers, open_later, not_by_itself]
