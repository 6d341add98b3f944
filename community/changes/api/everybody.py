"""Everybody who registered, for programs."""

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.changes.everybody import some_of_everybody
from community.database.part import Part
from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.listed import Listed
from community.registrations.tables import Standing


class RegistrationsPage(msgspec.Struct):
    """Some registrations in the order of their turns, and the mark of where to go on."""

    registrations: list[Listed]
    next: str | None


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


HANDLERS = [everybody]
