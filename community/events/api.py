"""Events for programs."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from community.database import only
from community.events import announce as announcing
from community.events import publish as publishing
from community.events.answers import EventAnswer, WholeEvent, in_brief, in_full
from community.events.find import coming_events, event_by_slug, past_events
from community.events.plan import EventPlan
from community.events.tables import Event
from community.events.usual import in_usual_series
from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.web.sizes import LONG_TEXTS


@get("/api/v1/events", summary="Events to come, or with past=true those that have been held")
async def events(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    past: FromQuery[bool] = False,
) -> dict[str, list[EventAnswer]]:
    drafts = visitor.is_organiser
    found = await (past_events(viewer) if past else coming_events(viewer, drafts))
    return {"events": [in_brief(event) for event in found]}


@get("/api/v1/events/{slug:str}", summary="One event with agenda and rounds")
async def event(event: NamedDependency[Event]) -> WholeEvent:
    return await in_full(event)


@post(
    "/api/v1/events",
    summary="Announce an event: a draft that only organisers see",
    request_max_body_size=LONG_TEXTS,
)
async def announce(organiser: NamedDependency[Visitor], data: JSONBody[EventPlan]) -> WholeEvent:
    drafted = await announcing.announce(await in_usual_series(data))
    return await in_full(only(await event_by_slug(drafted.slug)))


@post("/api/v1/events/{slug:str}/publication", status_code=200, summary="Publish an event")
async def publish(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], slug: FromPath[str]
) -> WholeEvent:
    await publishing.publish(event)
    return await in_full(only(await event_by_slug(slug)))


HANDLERS = [events, event, announce, publish]
