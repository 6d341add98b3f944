"""One list of everybody, and files for other platforms."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Stream

from community.events.tables import Event
from community.members.visitor import Visitor
from community.platforms.all import BY_KEY, LAYOUTS
from community.rosters.everybody import merged_list
from community.rosters.export import export, exports_of, file_name, media_type, pieces
from community.web.answer import page

HERE = "/events/{slug:str}/roster"


class ExportForm(msgspec.Struct):
    """In which layout, and what for."""

    layout: str = ""
    purpose: str = ""


@get(HERE + "/people")
async def everybody_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """Everybody once, with the places they have elsewhere."""
    merged = await merged_list(event)
    return page("rosters/people.html", organiser, event=event, merged=merged, platforms=BY_KEY)


@get(HERE + "/exports")
async def exports_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """Choose a layout, and see what has left so far."""
    made = await exports_of(event)
    return page("rosters/exports.html", organiser, event=event, exports=made, layouts=LAYOUTS)


@post(HERE + "/exports", status_code=200)
async def make_export(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[ExportForm],
) -> Stream:
    """The file; that it was made, and what for, is kept."""
    noted = await export(event, organiser.member, data.layout, data.purpose)
    headers = {"content-disposition": f'attachment; filename="{file_name(event, noted)}"'}
    return Stream(pieces(event, noted), media_type=media_type(noted), headers=headers)


HANDLERS: list[Any] = [everybody_page, exports_page, make_export]
