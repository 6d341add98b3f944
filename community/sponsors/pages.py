"""Links for sponsors: made by organisers, used by whoever was given one."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.privacy.tables import SponsorExport
from community.sponsors.link import FIELDS, end, exports_of, fetch_people, link_of, offer
from community.typed import read_whole_number
from community.web.answer import AnyRequest, page, see
from community.web.network import network_of

HERE = "/events/{slug:str}/sponsors"


class ExportForm(msgspec.Struct):
    """Who receives what, for what, and how long."""

    recipient: str = ""
    purpose: str = ""
    name: str = ""
    company: str = ""
    job_title: str = ""
    email: str = ""
    days: str = "14"


@get(HERE)
async def sponsors(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    exports = [(each, link_of(each), used) for each, used in await exports_of(event)]
    return page("sponsors/sponsors.html", organiser, event=event, exports=exports, fields=FIELDS)


@post(HERE)
async def make(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[ExportForm],
) -> Redirect:
    days = read_whole_number(data.days, "days")
    fields = [field for field in FIELDS if getattr(data, field)]
    await offer(event, organiser.member, data.recipient, data.purpose, fields, days)
    return see(f"/events/{event.slug}/sponsors", _("The link is ready. Send it to the sponsor."))


@post(HERE + "/{export_id:uuid}/ending")
async def take_back(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    sponsor_export: NamedDependency[SponsorExport],
) -> Redirect:
    await end(sponsor_export)
    return see(f"/events/{event.slug}/sponsors", _("The link gives nothing any more."))


@get("/exports/{token:str}")
async def offered_page(
    offered: NamedDependency[SponsorExport], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("sponsors/export.html", visitor, export=offered)


@post("/exports/{token:str}", status_code=200)
async def download(
    request: AnyRequest, offered: NamedDependency[SponsorExport], token: FromPath[str]
) -> Response[bytes]:
    content = await fetch_people(offered, network_of(request))
    headers = {"content-disposition": 'attachment; filename="people.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


HANDLERS: list[Any] = [sponsors, make, take_back, offered_page, download]
