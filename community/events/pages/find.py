"""Events as people find and read them, and take them into their calendars."""

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.calendar import event_ics
from community.events.find import coming_events, events_of, past_events
from community.events.tables import Event, Series
from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.web.answer import page

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


HANDLERS = [events, past, event_calendar, series_page, series_calendar]
