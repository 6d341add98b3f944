"""The door for programs."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Response, get, post, put
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromQuery, JSONBody
from msgspec import Meta

from community.checkins.answers import Answer
from community.checkins.check_in import admit
from community.checkins.coming import Arrival
from community.checkins.door_of import AtTheDoor, door_of
from community.checkins.evening_of import evening_of
from community.checkins.let_in import let_in, let_in_anyway
from community.checkins.pass_by import pass_by
from community.checkins.recognise import recognise
from community.checkins.rules import set_rules
from community.checkins.sight import arrive
from community.checkins.tables import CheckIn, Method, Said
from community.checkins.undo import undo
from community.events.tables import Event
from community.members.visitor import Visitor
from community.places.kinds import kinds_beside
from community.registrations.tables import Registration

AGAIN = {200: ResponseSpec(Answer, description="They had come in before.")}


class Ticket(msgspec.Struct):
    """The text of a ticket's QR code."""

    ticket: str


class Shown(msgspec.Struct):
    """What was shown: a ticket's text, its number, or the id of a registration.

    `at` is when a device without network saw it; it counts when it is of the last day.
    """

    shown: Annotated[str, Meta(examples=["TESV-8KQW"])]
    at: datetime | None = None


class Passed(msgspec.Struct):
    """Whether it was noted; false when they had done so already."""

    noted: bool


class Rules(msgspec.Struct):
    """How an event's door works: whether people who leave and come back are counted."""

    counts_heads: bool


class WalkIn(msgspec.Struct):
    """Somebody without a registration; the address may be left out. `beside` names the kinds of
    place they take in addition."""

    name: str
    company: str = ""
    email: str = ""
    beside: tuple[UUID, ...] = ()


class Undone(msgspec.Struct):
    """A check-in that counts no longer."""

    id: UUID
    undone_at: datetime


@post("/api/v1/checkins", responses=AGAIN)
async def check_in_one(
    organiser: NamedDependency[Visitor], data: JSONBody[Ticket]
) -> Response[Answer]:
    """Check in whoever holds the ticket: 201 the first time, 200 afterwards."""
    event = await evening_of(data.ticket)
    shown = recognise(data.ticket)._replace(method=Method.API)
    return _said(await admit(event, shown, organiser.name))


@post("/api/v1/events/{slug:str}/checkins", responses=AGAIN)
async def check_in_shown(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Shown]
) -> Response[Answer]:
    """Check in by ticket, number or registration: 201 the first time, 200 afterwards."""
    return _said(await arrive(event, data.shown, organiser.name, data.at))


@get("/api/v1/events/{slug:str}/door")
async def door(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], q: FromQuery[str] = ""
) -> AtTheDoor:
    """Who is in and who is missing; `q` seeks a name, a company or a ticket number."""
    return await door_of(event, q)


@post("/api/v1/events/{slug:str}/walk-ins", responses=AGAIN)
async def walk_in(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[WalkIn]
) -> Response[Answer]:
    """Add somebody who stands at the door, and check them in."""
    beside = await kinds_beside(event, map(str, data.beside))
    who = (data.name, data.company, data.email)
    return _said(await let_in(event, *who, organiser.name, beside))


@post("/api/v1/registrations/{registration_id:uuid}/walk-in", responses=AGAIN)
async def walk_in_anyway(
    organiser: NamedDependency[Visitor], registration: NamedDependency[Registration]
) -> Response[Answer]:
    """Let somebody in who waited or had cancelled."""
    event, member = registration.event, registration.member
    return _said(await let_in_anyway(event, member, organiser.name))


@post("/api/v1/checkins/{check_in_id:uuid}/undoing", status_code=200)
async def undo_one(
    organiser: NamedDependency[Visitor], check_in: NamedDependency[CheckIn]
) -> Undone:
    """Undo a check-in: the wrong person was tapped. They are expected again."""
    undone = await undo(check_in)
    return Undone(undone.id, undone.undone_at)


@post("/api/v1/checkins/{check_in_id:uuid}/going-out", status_code=200)
async def go_out(organiser: NamedDependency[Visitor], check_in: NamedDependency[CheckIn]) -> Passed:
    """Somebody leaves, and may come back."""
    event, who = check_in.event, check_in.registration
    return Passed(await pass_by(event, who, Said.LEFT, organiser.name))


@post("/api/v1/checkins/{check_in_id:uuid}/coming-back", status_code=200)
async def come_back(
    organiser: NamedDependency[Visitor], check_in: NamedDependency[CheckIn]
) -> Passed:
    """Somebody who had left is back."""
    event, who = check_in.event, check_in.registration
    return Passed(await pass_by(event, who, Said.BACK, organiser.name))


@put("/api/v1/events/{slug:str}/door/rules")
async def change_rules(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Rules]
) -> Rules:
    """Say how this door works."""
    return Rules((await set_rules(event, data.counts_heads)).counts_heads)


def _said(arrival: Arrival) -> Response[Answer]:
    return Response(Answer.of(arrival), status_code=201 if arrival.is_first else 200)


HANDLERS = [check_in_one, check_in_shown, door, walk_in, walk_in_anyway, undo_one]
HANDLERS += [go_out, come_back, change_rules]
