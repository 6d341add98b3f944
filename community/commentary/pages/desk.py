"""The editor of what guests said, for organisers."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.commentary.comment import comment, commentary_of, take_back
from community.events.agenda import people_of
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said
from community.outputs.heard import themes_of
from community.outputs.tables import Commentary
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


@get("/events/{slug:str}/commentary")
async def desk(organiser: Organiser, event: Evening) -> Answer:
    heard = await themes_of(event)
    return page(
        "commentary/desk.html",
        organiser,
        event=event,
        guests=[(each.id, each.name) for each in await people_of(event)],
        comments=await commentary_of(event),
        themes=[("", _("The whole evening")), *((each.id, each.title) for each in heard)],
    )


@post("/events/{slug:str}/commentary")
async def add(organiser: Organiser, event: Evening, said: NamedDependency[Said]) -> Answer:
    guest, text, theme = (str(said.get(name) or "") for name in ("guest", "text", "theme"))
    await comment(event, guest, text, theme)
    return see(_desk(event), _("Comment saved."))


@post("/events/{slug:str}/commentary/{commentary_id:uuid}/removal")
async def remove(
    organiser: Organiser, event: Evening, said_by_guest: NamedDependency[Commentary]
) -> Answer:
    await take_back(said_by_guest)
    return see(_desk(event), _("Removed."))


def _desk(event: Event) -> str:
    return f"/events/{event.slug}/commentary"


HANDLERS = [desk, add, remove]
