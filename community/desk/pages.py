"""The organiser's home and one evening's page."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency

from community.calls.waiting import needs_of
from community.clock import now
from community.desk.evening import steps
from community.desk.figures import figures_of
from community.desk.needs import is_new, what_needs_me
from community.events.find import coming_events
from community.events.tables import Event
from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.patterns.find import experiment_at
from community.web.answer import page


@get("/desk")
async def desk(
    organiser: NamedDependency[Visitor], viewer: NamedDependency[Viewer]
) -> Response[str]:
    if await is_new():
        return page("desk/first_steps.html", organiser)
    coming = await coming_events(viewer, with_drafts=True)
    return page("desk/home.html", organiser, needs=await what_needs_me(), coming=coming)


@get("/events/{slug:str}/desk")
async def evening(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    so_far = await figures_of(event)
    todo = steps(event, so_far)
    shown: dict[str, Any] = {"so_far": so_far, "steps": todo, "trial": await experiment_at(event)}
    shown |= {"needs": await needs_of(event), "at": now()}
    return page("desk/evening.html", organiser, event=event, **shown)


HANDLERS = [desk, evening]
