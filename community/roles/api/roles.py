"""Roles for programs: at the community, a series or one event."""

from typing import Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.access.tables import HeldRole, Name
from community.members.visitor import Visitor
from community.roles.api.shapes import Granted, Helper, RoleWish
from community.roles.grant import Place, grant, take_back
from community.roles.until import read_day
from community.roles.who_helps import who_helps

Organiser = NamedDependency[Visitor]


class Helpers(msgspec.Struct):
    """Everybody whose role counts here, the place's own people first."""

    roles: list[Helper]


@get("/api/v1/roles")
async def of_community(organiser: Organiser) -> Helpers:
    """Who helps with the whole community."""
    return await _helpers(Place())


@get("/api/v1/series/{slug:str}/roles")
async def of_series(organiser: Organiser, shown_series: NamedDependency[Any]) -> Helpers:
    """Who helps with a series, and who with the whole community."""
    return await _helpers(Place(series=shown_series.id))


@get("/api/v1/events/{slug:str}/roles")
async def of_event(organiser: Organiser, event: NamedDependency[Any]) -> Helpers:
    """Who helps with an event, with its series, and with the whole community."""
    return await _helpers(Place(event.id, event.series.id))


@post("/api/v1/roles")
async def grant_in_community(organiser: Organiser, data: JSONBody[RoleWish]) -> Granted:
    """Give somebody a role for the whole community; organisers are made by owners alone."""
    return await _grant(organiser, Place(), data)


@post("/api/v1/series/{slug:str}/roles")
async def grant_in_series(
    organiser: Organiser, shown_series: NamedDependency[Any], data: JSONBody[RoleWish]
) -> Granted:
    """Give somebody a role for every event of a series."""
    return await _grant(organiser, Place(series=shown_series.id), data)


@post("/api/v1/events/{slug:str}/roles")
async def grant_at_event(
    organiser: Organiser, event: NamedDependency[Any], data: JSONBody[RoleWish]
) -> Granted:
    """Give somebody a role at one event."""
    return await _grant(organiser, Place(event=event.id), data)


@post("/api/v1/roles/{role_id:uuid}/taking-back", status_code=200)
async def end_role(organiser: Organiser, held_role: NamedDependency[HeldRole]) -> Granted:
    """Take a role back: it ends at once, and the person's sessions get a new secret."""
    await take_back(organiser, held_role)
    await held_role.refresh()
    return Granted.of(held_role)


async def _helpers(place: Place) -> Helpers:
    found = await who_helps(place)
    return Helpers([Helper(**{**each._asdict(), "role": Name(each.role)}) for each in found])


async def _grant(by: Visitor, place: Place, data: RoleWish) -> Granted:
    until = read_day(data.until_on.isoformat() if data.until_on else "", "until_on")
    return Granted.of(await grant(by, data.email, data.role, place, until))


HANDLERS = [
    of_community,
    of_series,
    of_event,
    grant_in_community,
    grant_in_series,
    grant_at_event,
    end_role,
]
