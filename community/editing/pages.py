"""The organiser's page where a report is made: compiled, looked at, edited."""

from uuid import UUID

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.editing.dependencies import line_of
from community.editing.desk import Opening, desk_of
from community.editing.hide import hide, show_again
from community.editing.line import Act, decide, read_act
from community.events.tables import Event
from community.language import _
from community.masks.hides import Hides
from community.members.visitor import Visitor
from community.reports.compile import compile_report
from community.reports.find import report_of
from community.web.answer import page, see


class MaskForm(msgspec.Struct):
    words: str = ""
    hides: Hides = Hides.OTHER
    line: str = ""


@get("/events/{slug:str}/report")
async def make(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Response[str]:
    shown = await desk_of(event, await report_of(event.id))
    return page("editing/make.html", organiser, **shown)


@post("/events/{slug:str}/report/preview", status_code=200)
async def look(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[Opening],
) -> Response[str]:
    shown = await desk_of(event, await report_of(event.id), data)
    return page("editing/make.html", organiser, **shown)


@post("/events/{slug:str}/report")
async def save(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[Opening],
) -> Redirect:
    await compile_report(event, data.title, data.lead)
    return see(f"/events/{event.slug}/report", _("The draft is up to date."))


@post("/events/{slug:str}/report/masks")
async def hide_words(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[MaskForm],
) -> Redirect:
    line = await line_of(event, data.line) if data.line else None
    await hide(event, data.words, data.hides, line)
    where = f"line-{line}" if line else "masks"
    return see(f"/events/{event.slug}/report#{where}", _("It is decided."))


@post("/events/{slug:str}/report/masks/{mask_id:uuid}/removal")
async def show_words_again(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], mask_id: FromPath[UUID]
) -> Redirect:
    await show_again(event, mask_id)
    return see(f"/events/{event.slug}/report#masks", _("The decision is taken back."))


@post("/events/{slug:str}/report/lines/{item_id:uuid}")
async def decide_about_line(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    draft_line: NamedDependency[UUID],
    data: URLEncodedBody[dict[str, str]],
) -> Redirect:
    await decide(event, draft_line, read_act(data.get("act", Act.WORD)), data)
    return see(f"/events/{event.slug}/report#line-{draft_line}")


HANDLERS = [make, look, save, hide_words, show_words_again, decide_about_line]
