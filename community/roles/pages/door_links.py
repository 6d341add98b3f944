"""A link to the door for somebody without an account: made, opened, taken back."""

from datetime import timedelta
from typing import Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.access.dependencies import DOOR
from community.access.tables import DoorLink
from community.clock import now
from community.language import _
from community.members.visitor import Visitor
from community.roles.door_links import door_link_of, make_door_link, take_back_door_link
from community.roles.grant import Place
from community.roles.until import read_moment
from community.roles.who_helps import address_of
from community.web.answer import see
from community.web.cookies import remember


class LinkForm(msgspec.Struct):
    """Who stands at the door, and until when, on the event's own clock."""

    name: str = ""
    until: str = ""
    email: str = ""


@post("/events/{slug:str}/door-links")
async def make(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Any],
    data: URLEncodedBody[LinkForm],
) -> Redirect:
    until = read_moment(data.until, event.zone, "until")
    link = await make_door_link(organiser, event.id, data.name, until, data.email)
    mailed = _("The link for {name} is ready, and on its way by mail.")
    ready = _("The link for {name} is ready. Send it to this person only.")
    told = (mailed if link.email else ready).format(name=link.name)
    return see(f"/events/{event.slug}/roles#door-{link.id}", told)


@post("/door-links/{door_link_id:uuid}/taking-back")
async def end(
    organiser: NamedDependency[Visitor], door_link: NamedDependency[DoorLink]
) -> Redirect:
    await take_back_door_link(door_link)
    told = _("The door is closed to {name}.").format(name=door_link.name)
    return see(await address_of(Place(event=door_link.event)), told)


@get("/door/{token:str}")
async def come_in(token: FromPath[str]) -> Redirect:
    link = await door_link_of(token)
    answer = see((await address_of(Place(event=link.event))).replace("/roles", "/door"))
    answer.cookies.append(remember(DOOR, token, int((link.until - now()) / timedelta(seconds=1))))
    return answer


HANDLERS = [make, end, come_in]
