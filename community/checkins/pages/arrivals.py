"""Somebody comes, goes out, comes back, or was somebody else."""

from typing import Any, Literal

import msgspec
from litestar import Response, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.checkins.let_in import let_in, let_in_anyway
from community.checkins.pass_by import pass_by
from community.checkins.sight import arrive, look, told
from community.checkins.sight_of_heads import look_in, look_out
from community.checkins.tables import CheckIn, Said
from community.checkins.undo import undo
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.places.kinds import kinds_beside
from community.registrations.tables import Registration
from community.web.answer import AnyRequest, see, wants_json

LOOKS = {"": look, "in": look_in, "out": look_out}


class Shown(msgspec.Struct):
    """A ticket or its number, with the id of the scan; or the registration that was tapped.

    `way` is there where heads are counted.
    """

    ticket: str = ""
    registration: str = ""
    scan: str = ""
    way: Literal["", "in", "out"] = ""


class WalkIn(msgspec.Struct):
    """Somebody without a registration."""

    name: str = ""
    company: str = ""
    email: str = ""
    beside: list[str] | str = []


@post("/events/{slug:str}/checkins")
async def check_in_one(
    request: AnyRequest,
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[Shown],
    goes_on: NamedDependency[str],
) -> Response[Any]:
    """Check in by ticket, number or name: a Sight for the scanner, else back to the list."""
    shown = data.registration or data.ticket
    if wants_json(request):
        seen = await LOOKS[data.way](event, shown, organiser.name, data.scan)
        return Response(seen, status_code=200)
    arrival = await arrive(event, shown, organiser.name)
    return see(f"/events/{event.slug}/door{goes_on}", told(event, arrival))


@post("/events/{slug:str}/walk-ins")
async def walk_in(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[WalkIn],
    goes_on: NamedDependency[str],
) -> Redirect:
    """Add somebody who stands at the door, and check them in."""
    beside = await kinds_beside(
        event, [data.beside] if isinstance(data.beside, str) else data.beside
    )
    who = (data.name, data.company, data.email)
    arrival = await let_in(event, *who, organiser.name, beside)
    return see(f"/events/{event.slug}/door{goes_on}", told(event, arrival))


@post("/registrations/{registration_id:uuid}/walk-in")
async def walk_in_anyway(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    goes_on: NamedDependency[str],
) -> Redirect:
    """Let somebody in who waited or had cancelled."""
    event = registration.event
    arrival = await let_in_anyway(event, registration.member, organiser.name)
    return see(f"/events/{event.slug}/door{goes_on}", told(event, arrival))


@post("/checkins/{check_in_id:uuid}/undoing")
async def undo_one(
    request: AnyRequest,
    organiser: NamedDependency[Visitor],
    check_in: NamedDependency[CheckIn],
    goes_on: NamedDependency[str],
) -> Response[Any]:
    """The wrong person was tapped."""
    await undo(check_in)
    if wants_json(request):
        return Response({"undone": True}, status_code=200)
    told = _("Undone. This person is expected again.")
    return see(f"/events/{check_in.event.slug}/door{goes_on}", told)


@post("/checkins/{check_in_id:uuid}/going-out")
async def go_out(
    organiser: NamedDependency[Visitor],
    check_in: NamedDependency[CheckIn],
    goes_on: NamedDependency[str],
) -> Redirect:
    """Somebody leaves, and may come back."""
    await pass_by(check_in.event, check_in.registration, Said.LEFT, organiser.name)
    return see(f"/events/{check_in.event.slug}/door{goes_on}")


@post("/checkins/{check_in_id:uuid}/coming-back")
async def come_back(
    organiser: NamedDependency[Visitor],
    check_in: NamedDependency[CheckIn],
    goes_on: NamedDependency[str],
) -> Redirect:
    """Somebody who had left is back."""
    await pass_by(check_in.event, check_in.registration, Said.BACK, organiser.name)
    return see(f"/events/{check_in.event.slug}/door{goes_on}")


HANDLERS = [check_in_one, walk_in, walk_in_anyway, undo_one, go_out, come_back]
