"""Events for programs."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from community.database import only
from community.database.part import Part
from community.events import publish as publishing
from community.events.answers import EventAnswer, WholeEvent, in_brief, in_full, version_tag
from community.events.find import event_by_slug, some_events
from community.events.tables import Event
from community.events.visible_to import Viewer
from community.members.visitor import Visitor


class EventsPage(msgspec.Struct):
    """Some events, and the mark of where to go on."""

    events: list[EventAnswer]
    next: str | None


@get("/api/v1/events")
async def events(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    part: NamedDependency[Part],
    past: FromQuery[bool] = False,
) -> EventsPage:
    """Events to come, or with past=true those that have been held."""
    found = await some_events(viewer, part, past, with_drafts=visitor.is_organiser)
    return EventsPage([in_brief(event) for event in found.rows], found.next)


@get("/api/v1/events/{slug:str}")
async def event(event: NamedDependency[Event]) -> Response[WholeEvent]:
    """One event with agenda and rounds. Its ETag is good for If-Match when it is changed."""
    return Response(await in_full(event), headers={"etag": version_tag(event)})


@post("/api/v1/events/{slug:str}/publication", status_code=200)
async def publish(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], slug: FromPath[str]
) -> WholeEvent:
    """Publish an event: from now on people find it and register."""
    await publishing.publish(event)
    return await in_full(only(await event_by_slug(slug)))


HANDLERS = [events, event, publish]
