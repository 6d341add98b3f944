"""The projector, and what is put on it."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.clock import now
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_id, read_number
from community.projector.picture import picture_of
from community.projector.words import WORDS
from community.stage.clocks import clocks_of
from community.stage.put_on_stage import put_on_stage
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


@get("/events/{slug:str}/stage")
async def stage(organiser: Organiser, event: Evening) -> Answer:
    return page(
        "projector/projector.html",
        organiser,
        event=event,
        picture=await picture_of(event),
        clocks=await clocks_of(event),
        at=now(),
        **WORDS,
    )


@post("/events/{slug:str}/stage")
async def change_stage(organiser: Organiser, event: Evening, said: NamedDependency[Said]) -> Answer:
    """Back to where it was tapped: the wall of a round, or the control of the stage."""
    await put_on_stage(event, str(said.get("shows", "")), read_id(said, "roundtable"))
    number = read_number(said, "round")
    place = f"sheets?round={number}" if number else "stage/control"
    return see(f"/events/{event.slug}/{place}", _("The projector shows it now."))


HANDLERS = [stage, change_stage]
