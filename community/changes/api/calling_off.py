"""Calling an event off: everybody concerned is told."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.changes.change import call_off
from community.database import only
from community.events.answers import WholeEvent, in_full
from community.events.find import event_by_slug
from community.events.tables import Event
from community.members.visitor import Visitor


class Reason(msgspec.Struct):
    """Why the evening does not take place; everybody concerned reads it."""

    reason: str


@post("/api/v1/events/{slug:str}/calling-off", status_code=200)
async def call_event_off(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Reason]
) -> WholeEvent:
    """Call the event off; everybody concerned is mailed the reason."""
    called_off = await call_off(event, data.reason)
    return await in_full(only(await event_by_slug(called_off.slug)))


HANDLERS = [call_event_off]
