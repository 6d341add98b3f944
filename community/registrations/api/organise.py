"""What organisers do about registrations: the list and hosts."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from community.database.part import Part
from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.answers import Answer
from community.registrations.everybody import some_of_everybody
from community.registrations.host import let_host
from community.registrations.listed import Listed
from community.registrations.tables import Registration, Standing


class RegistrationsPage(msgspec.Struct):
    """Some registrations in the order of their turns, and the mark of where to go on."""

    registrations: list[Listed]
    next: str | None


class Hosting(msgspec.Struct):
    """Whether the person hosts a roundtable."""

    is_host: bool


@get("/api/v1/events/{slug:str}/registrations")
async def everybody(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    part: NamedDependency[Part],
    standing: FromQuery[Standing | None] = None,
) -> RegistrationsPage:
    """Who is registered, in the order of their turns; the waitlist is promoted in this order."""
    found = await some_of_everybody(event, part, standing)
    people = [Listed.of(each, event, each.member) for each in found.rows]
    return RegistrationsPage(people, found.next)


@post("/api/v1/registrations/{registration_id:uuid}/hosting", status_code=200)
async def let_somebody_host(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Hosting],
) -> Answer:
    """Let somebody host a roundtable, or no longer."""
    await let_host(registration, data.is_host)
    return Answer.of(registration, registration.event)


HANDLERS = [everybody, let_somebody_host]
