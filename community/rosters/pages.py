"""Bring a roster in: choose the file, see what it changes, say yes."""

import msgspec
from litestar import Response, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import MultipartBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import ngettext
from community.members.visitor import Visitor
from community.rosters.bring_in import bring_in, preview
from community.rosters.keep import keep
from community.rosters.tables import RosterFile
from community.web.answer import page, see
from community.web.sizes import A_ROSTER


class Upload(msgspec.Struct):
    """The form with the file; a browser without a chosen file sends an empty one."""

    file: UploadFile | None = None


@get("/events/{slug:str}/roster")
async def roster_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """Choose a file."""
    return page("rosters/upload.html", organiser, event=event)


@post("/events/{slug:str}/roster", request_max_body_size=A_ROSTER)
async def upload(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: MultipartBody[Upload],
) -> Redirect:
    """Keep the file and show what it would change."""
    content = await data.file.read() if data.file else b""
    file = await keep(event, data.file.filename if data.file else "", content)
    return see(f"/events/{event.slug}/roster/{file.id}")


@get("/events/{slug:str}/roster/{roster_id:uuid}")
async def preview_page(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> Response[str]:
    """Who is new, who changed, who is left out and why."""
    seen = await preview(event, roster_file)
    return page("rosters/preview.html", organiser, event=event, file=roster_file, preview=seen)


@post("/events/{slug:str}/roster/{roster_id:uuid}")
async def import_roster(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> Redirect:
    """Bring the people in."""
    brought = (await bring_in(event, roster_file)).brought
    told = ngettext("{count} person was imported.", "{count} people were imported.", brought)
    return see(f"/events/{event.slug}/door", told.format(count=brought))


HANDLERS = [roster_page, upload, preview_page, import_roster]
