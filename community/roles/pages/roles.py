"""Who helps: with the community, with a series, with one event; and the links to the door."""

from datetime import timedelta
from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.access.door import door_token
from community.access.tables import HeldRole, Name
from community.clock import in_zone
from community.language import _
from community.members.visitor import Visitor
from community.roles.door_links import door_links_of
from community.roles.grant import Place, grant, take_back
from community.roles.until import read_day
from community.roles.who_helps import address_of, who_helps
from community.roles.words import role_name, to_choose
from community.web.answer import page, see

AFTERWARDS = timedelta(hours=3)  # people go home late, and somebody counts

Organiser = NamedDependency[Visitor]


class GrantForm(msgspec.Struct):
    """Who is to do what; `until_on` is a day, or empty for good."""

    email: str = ""
    role: str = ""
    until_on: str = ""


@get("/roles")
async def of_community(organiser: Organiser) -> Response[str]:
    return await _page(organiser, Place())


@get("/series/{slug:str}/roles")
async def of_series(organiser: Organiser, shown_series: NamedDependency[Any]) -> Response[str]:
    return await _page(organiser, Place(series=shown_series.id), series=shown_series)


@get("/events/{slug:str}/roles")
async def of_event(organiser: Organiser, event: NamedDependency[Any]) -> Response[str]:
    return await _page(organiser, Place(event.id, event.series.id), event=event)


@post("/roles")
async def grant_in_community(organiser: Organiser, data: URLEncodedBody[GrantForm]) -> Redirect:
    return await _grant(organiser, Place(), data)


@post("/series/{slug:str}/roles")
async def grant_in_series(
    organiser: Organiser, shown_series: NamedDependency[Any], data: URLEncodedBody[GrantForm]
) -> Redirect:
    return await _grant(organiser, Place(series=shown_series.id), data)


@post("/events/{slug:str}/roles")
async def grant_at_event(
    organiser: Organiser, event: NamedDependency[Any], data: URLEncodedBody[GrantForm]
) -> Redirect:
    return await _grant(organiser, Place(event=event.id), data)


@post("/roles/{role_id:uuid}/taking-back")
async def end_role(organiser: Organiser, held_role: NamedDependency[HeldRole]) -> Redirect:
    await take_back(organiser, held_role)
    where = await address_of(Place(held_role.event, held_role.series))
    return see(where, _("Taken back. It has ended at once."))


async def _grant(by: Visitor, place: Place, data: GrantForm) -> Redirect:
    await grant(by, data.email, data.role, place, read_day(data.until_on, "until_on"))
    return see(await address_of(place), _("Granted. It counts at once."))


async def _page(
    visitor: Visitor, place: Place, event: Any = None, series: Any = None
) -> Response[str]:
    is_owner, is_everywhere = Name.OWNER in visitor.here, place == Place()
    return page(
        "roles/roles.html",
        visitor,
        event=event,
        series=series,
        helpers=await who_helps(place),
        roles=to_choose(is_owner, is_everywhere),
        is_owner=is_owner,
        links=await door_links_of(event.id) if event else [],
        closes=f"{in_zone(event.ends_at + AFTERWARDS, event.zone):%Y-%m-%dT%H:%M}" if event else "",
        door_token=door_token,
        role_name=role_name,
    )


HANDLERS = [
    of_community,
    of_series,
    of_event,
    grant_in_community,
    grant_in_series,
    grant_at_event,
    end_role,
]
