"""The next step, the order of presenting, and its time."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.projector.api import shapes
from community.projector.api.shapes import Driven
from community.projector.control import control_of
from community.projector.take_step import take_step
from community.stage.change_order import change_order
from community.stage.give_minutes import give_minutes
from community.stage.give_time import give_more_time
from community.stage.order import put_in_order
from community.stage.present import present
from community.stage.presenting import decide

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
STAGE = "/api/v1/events/{slug:str}/stage"


@get(f"{STAGE}/control")
async def control(organiser: Organiser, event: Evening) -> Driven:
    """What the projector draws, what comes next, and the order of presenting."""
    return await _driven(event)


@post(f"{STAGE}/step", status_code=200)
async def step(organiser: Organiser, event: Evening, data: JSONBody[shapes.TakenStep]) -> Driven:
    """Take the step that is due; another one is refused."""
    await take_step(event, data.step)
    return await _driven(event)


@post(f"{STAGE}/time", status_code=200)
async def more_time(organiser: Organiser, event: Evening, data: JSONBody[shapes.Longer]) -> Driven:
    """More minutes for the open round, or for whoever presents."""
    await give_more_time(event, data.minutes, data.runs or "")
    return await _driven(event)


@post(f"{STAGE}/presenting", status_code=200)
async def presenting(
    organiser: Organiser, event: Evening, data: JSONBody[shapes.HowPresented]
) -> Driven:
    """Whether sheets are blurred until revealed, and for how long each presents."""
    await decide(event, blurs=data.blurs, minutes=data.minutes)
    return await _driven(event)


@post(f"{STAGE}/order", status_code=200)
async def order(organiser: Organiser, event: Evening, data: JSONBody[shapes.Ordered]) -> Driven:
    """By letter, or drawn."""
    await put_in_order(event, data.by, data.seed)
    return await _driven(event)


@post(f"{STAGE}/turn", status_code=200)
async def turn(organiser: Organiser, event: Evening, data: JSONBody[shapes.OneTurn]) -> Driven:
    """Change the order by hand."""
    await change_order(event, data.roundtable, data.change)
    return await _driven(event)


@post(f"{STAGE}/turn/minutes", status_code=200)
async def minutes_of_one(
    organiser: Organiser, event: Evening, data: JSONBody[shapes.MinutesOfOne]
) -> Driven:
    """Other minutes for one roundtable; 0 gives it those of all again."""
    await give_minutes(event, data.roundtable, data.minutes)
    return await _driven(event)


@post(f"{STAGE}/presentation", status_code=200)
async def begin_presentation(
    organiser: Organiser, event: Evening, data: JSONBody[shapes.Presents]
) -> Driven:
    """This roundtable presents now."""
    await present(event, data.roundtable)
    return await _driven(event)


async def _driven(event: Event) -> Driven:
    return Driven.of(await control_of(event))


HANDLERS = [control, step, more_time, presenting, order, turn, minutes_of_one, begin_presentation]
