"""Everybody by name, and one person's evening, for who organises it."""

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.roundtables.who_sits import who_sits
from community.seats.everybody import everybody
from community.seats.walk import walk_of
from community.web.answer import page


@get("/events/{slug:str}/seating/people")
async def people(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    rounds = [each for each in await who_sits(event) if each.roundtables]
    placed = everybody(rounds)
    return page("seats/people.html", organiser, event=event, rounds=rounds, placed=placed)


@get("/events/{slug:str}/seating/people/{registration_id:uuid}")
async def one_walk(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    walker: NamedDependency[Registration],
) -> Response[str]:
    walk = await walk_of(event, walker.id)
    return page("seats/walk.html", organiser, event=event, me=walker, walk=walk)


HANDLERS = [people, one_walk]
