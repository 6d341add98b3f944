"""The organiser's phone, from which the projector is driven."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.clock import now
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_id, read_number, read_word
from community.projector.control import control_of
from community.projector.take_step import take_step
from community.projector.words import WORDS
from community.stage.change_order import Change, change_order
from community.stage.give_minutes import give_minutes
from community.stage.give_time import give_more_time
from community.stage.order import put_in_order
from community.stage.present import present
from community.stage.presenting import decide
from community.stage.tables import OrderBy
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Sent = NamedDependency[Said]


@get("/events/{slug:str}/stage/control")
async def control(organiser: Organiser, event: Evening) -> Answer:
    driven = await control_of(event)
    return page("projector/control.html", organiser, event=event, control=driven, at=now(), **WORDS)


@post("/events/{slug:str}/stage/step")
async def step(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    await take_step(event, str(said.get("step") or ""))
    return see(_control(event))


@post("/events/{slug:str}/stage/time")
async def more_time(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    await give_more_time(event, read_number(said, "minutes"), str(said.get("runs") or ""))
    return see(_control(event), _("There is more time."))


@post("/events/{slug:str}/stage/presenting")
async def change_presenting(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    await decide(event, blurs=bool(said.get("blurs")), minutes=read_number(said, "minutes"))
    return see(_control(event), _("Saved."))


@post("/events/{slug:str}/stage/order")
async def order(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    await put_in_order(event, read_word(OrderBy, said, "by"))
    return see(f"{_control(event)}#order", _("The order has been changed."))


@post("/events/{slug:str}/stage/turn")
async def turn(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    """One roundtable earlier or later, passed over or back in the order."""
    await change_order(event, read_id(said, "roundtable"), read_word(Change, said, "change"))
    return see(f"{_control(event)}#order")


@post("/events/{slug:str}/stage/turn/minutes")
async def minutes_of_one(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    await give_minutes(event, read_id(said, "roundtable"), read_number(said, "own_minutes"))
    return see(f"{_control(event)}#order", _("Saved."))


@post("/events/{slug:str}/stage/presentation")
async def begin_presentation(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    """Whoever is chosen presents now, out of turn too."""
    await present(event, read_id(said, "roundtable"))
    return see(_control(event), _("The projector shows it now."))


def _control(event: Event) -> str:
    return f"/events/{event.slug}/stage/control"


HANDLERS = [
    control,
    step,
    more_time,
    change_presenting,
    order,
    turn,
    minutes_of_one,
    begin_presentation,
]
