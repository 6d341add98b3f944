"""Changing an event, and calling it off: everybody concerned is told."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.cancelling.form import ReasonForm
from community.changes.change import call_off, change
from community.events.form import EventForm, plan_of
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import see
from community.web.sizes import LONG_TEXTS


@post("/events/{slug:str}", request_max_body_size=LONG_TEXTS)
async def change_event(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[EventForm],
) -> Redirect:
    changed = await change(event, plan_of(data))
    told = _("Saved. If time, place or title are new, everybody concerned is told by mail.")
    return see(f"/events/{changed.slug}", told)


@post("/events/{slug:str}/calling-off")
async def call_event_off(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[ReasonForm],
) -> Redirect:
    await call_off(event, data.reason)
    return see(
        f"/events/{event.slug}", _("The event is called off. Everybody concerned has been told.")
    )


HANDLERS = [change_event, call_event_off]
