"""Events as people find and read them, and take them into their calendars."""

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.events.agenda import agenda_of, people_of
from community.events.calendar import event_ics
from community.events.dependencies import event as find_event
from community.events.find import coming_events, events_of, past_events
from community.events.invitation import invitation
from community.events.json_ld import event_json_ld
from community.events.kept_pages import kept_or_made
from community.events.tables import Event, Series
from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.web.answer import page
from community.web.scene import scene

CALENDAR = "text/calendar; method=PUBLISH"
FEW = 6


@get(["/", "/events"])
async def events(
    visitor: NamedDependency[Visitor], viewer: NamedDependency[Viewer]
) -> Response[str]:
    coming = await coming_events(viewer, with_drafts=visitor.is_organiser)
    past = await past_events(viewer, FEW + 1)
    return page(
        "events/list.html",
        visitor,
        viewer=viewer,
        coming=coming,
        next_one=next(filter(viewer.may_register, coming), None),
        past=past[:FEW],
        has_more=len(past) > FEW,
    )


@get("/events/past")
async def past(visitor: NamedDependency[Visitor], viewer: NamedDependency[Viewer]) -> Response[str]:
    held = await past_events(viewer, 500)
    return page("events/past.html", visitor, viewer=viewer, past=held)


@get("/events/{slug:str}")
async def event_page(viewer: NamedDependency[Viewer], slug: FromPath[str]) -> Response[str]:
    async def make() -> str:
        return (await _event_page(slug, viewer)).content

    if not viewer.is_stranger or not scene().is_plain:
        return await _event_page(slug, viewer)
    return Response(await kept_or_made(slug, make), media_type="text/html")


async def _event_page(slug: str, viewer: Viewer) -> Response[str]:
    event = await find_event(slug, viewer)
    people = await people_of(event)
    return page(
        "events/event.html",
        viewer.visitor,
        event=event,
        agenda=await agenda_of(event),
        people=people,
        invitation=invitation(event, viewer),
        json_ld=event_json_ld(event, people),
    )


@get("/events/{slug:str}/calendar.ics")
async def event_calendar(event: NamedDependency[Event]) -> Response[bytes]:
    return Response(event_ics([event]), media_type=CALENDAR)


@get("/series/{slug:str}")
async def series_page(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    shown_series: NamedDependency[Series],
) -> Response[str]:
    events = await events_of(shown_series, viewer)
    return page("events/series.html", visitor, viewer=viewer, series=shown_series, events=events)


@get("/series/{slug:str}/calendar.ics")
async def series_calendar(
    shown_series: NamedDependency[Series], viewer: NamedDependency[Viewer]
) -> Response[bytes]:
    events = await events_of(shown_series, viewer)
    return Response(event_ics(events, name=shown_series.title), media_type=CALENDAR)


HANDLERS = [events, past, event_page, event_calendar, series_page, series_calendar]
