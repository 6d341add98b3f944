"""The check of a draft, roundtable by roundtable, for organisers."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.checks.progress import checked
from community.checks.send import send_to_roundtables
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


@get("/events/{slug:str}/checks")
async def desk(organiser: Organiser, event: Evening) -> Answer:
    return page("checks/desk.html", organiser, event=event, checked=await checked(event))


@post("/events/{slug:str}/checks")
async def send(organiser: Organiser, event: Evening) -> Answer:
    await send_to_roundtables(event)
    return see(f"/events/{event.slug}/checks", _("Everybody who came gets a mail with a link."))


HANDLERS = [desk, send]
