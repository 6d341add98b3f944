"""The projector, and what is put on it."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.clock import now
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_id, read_number
from community.outputs.words import WORDS
from community.stage.picture import picture_of
from community.stage.put_on_stage import put_on_stage
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


@get("/events/{slug:str}/stage")
async def stage(organiser: Organiser, event: Evening) -> Answer:
    picture = await picture_of(event)
    return page("stage/projector.html", organiser, event=event, picture=picture, at=now(), **WORDS)


@post("/events/{slug:str}/stage")
async def change_stage(organiser: Organiser, event: Evening, said: NamedDependency[Said]) -> Answer:
    await put_on_stage(event, str(said.get("shows", "")), read_id(said, "roundtable"))
    wall = f"/events/{event.slug}/sheets?round={read_number(said, 'round')}"
    return see(wall, _("The projector shows it now."))


HANDLERS = [stage, change_stage]
