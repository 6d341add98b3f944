"""The door: its live list, the scanner, the list on paper."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.checkins.door_list import door_list
from community.checkins.let_in import let_in, let_in_anyway
from community.checkins.sight import arrive, look, told
from community.checkins.tables import CheckIn
from community.checkins.undo import undo
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.web.answer import AnyRequest, page, see, wants_json


class Shown(msgspec.Struct):
    """A ticket or its number, with the id of the scan; or the registration that was tapped."""

    ticket: str = ""
    registration: str = ""
    scan: str = ""


class WalkIn(msgspec.Struct):
    """Somebody without a registration."""

    name: str = ""
    company: str = ""
    email: str = ""


@get("/events/{slug:str}/door")
async def door(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    q: FromQuery[str] = "",
    show: FromQuery[str] = "",
) -> Response[str]:
    """Who is in, who is missing; `q` seeks a name, a company or a ticket number."""
    whole = await door_list(event)
    found = whole.sought(q)
    return page(
        "checkins/door.html", organiser, event=event, whole=whole, found=found, q=q, show=show
    )


@get("/events/{slug:str}/door/scan")
async def scan(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Response[str]:
    """The scanner: guest after guest without a tap."""
    return page("checkins/scan.html", organiser, event=event)


@get("/events/{slug:str}/door/paper")
async def paper(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """The list to print, for when everything else fails."""
    return page("checkins/paper.html", organiser, event=event, whole=await door_list(event))


@post("/events/{slug:str}/checkins")
async def check_in_one(
    request: AnyRequest,
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[Shown],
) -> Response[Any]:
    """Check in by ticket, number or name: a Sight for the scanner, else back to the list."""
    shown = data.registration or data.ticket
    if wants_json(request):
        return Response(await look(event, shown, organiser.name, data.scan), status_code=200)
    arrival = await arrive(event, shown, organiser.name)
    return see(f"/events/{event.slug}/door", told(event, arrival))


@post("/events/{slug:str}/walk-ins")
async def walk_in(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[WalkIn],
) -> Redirect:
    """Add somebody who stands at the door, and check them in."""
    arrival = await let_in(event, data.name, data.company, data.email, organiser.name)
    return see(f"/events/{event.slug}/door", told(event, arrival))


@post("/registrations/{registration_id:uuid}/walk-in")
async def walk_in_anyway(
    organiser: NamedDependency[Visitor], registration: NamedDependency[Registration]
) -> Redirect:
    """Let somebody in who waited or had cancelled."""
    event = registration.event
    arrival = await let_in_anyway(event, registration.member, organiser.name)
    return see(f"/events/{event.slug}/door", told(event, arrival))


@post("/checkins/{check_in_id:uuid}/undoing")
async def undo_one(
    request: AnyRequest,
    organiser: NamedDependency[Visitor],
    check_in: NamedDependency[CheckIn],
) -> Response[Any]:
    """The wrong person was tapped."""
    await undo(check_in)
    if wants_json(request):
        return Response({"undone": True}, status_code=200)
    return see(f"/events/{check_in.event.slug}/door", _("Undone. This person is expected again."))


HANDLERS = [door, scan, paper, check_in_one, walk_in, walk_in_anyway, undo_one]
