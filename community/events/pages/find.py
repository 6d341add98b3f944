"""Events as people find and read them, and take them into their calendars."""

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.calendar_links import google_subscription, webcal
from community.events.feeds import community_feed, event_feed, series_feed
from community.events.fees import fees_of
from community.events.find import coming_events, events_of, past_events
from community.events.tables import Event, Series
from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.web.answer import AnyRequest, page
from community.web.kept_feed import calendar

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
        fees=await fees_of(coming),
        past=past[:FEW],
        has_more=len(past) > FEW,
        subscribe=webcal("/events/calendar.ics"),
    )


@get("/events/past")
async def past(visitor: NamedDependency[Visitor], viewer: NamedDependency[Viewer]) -> Response[str]:
    held = await past_events(viewer, 500)
    return page("events/past.html", visitor, viewer=viewer, past=held)


@get("/events/{slug:str}/calendar.ics")
async def event_calendar(request: AnyRequest, event: NamedDependency[Event]) -> Response[bytes]:
    return calendar(request, await event_feed(event))


@get("/events/calendar.ics")
async def community_calendar(
    request: AnyRequest, viewer: NamedDependency[Viewer]
) -> Response[bytes]:
    return calendar(request, await community_feed(viewer))


@get("/series/{slug:str}")
async def series_page(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    shown_series: NamedDependency[Series],
) -> Response[str]:
    events = await events_of(shown_series, viewer)
    coming = [each for each in reversed(events) if not each.is_over]
    path = f"/series/{shown_series.slug}/calendar.ics"
    return page(
        "events/series.html",
        visitor,
        viewer=viewer,
        series=shown_series,
        coming=coming,
        fees=await fees_of(coming),
        past=[each for each in events if each.is_over],
        subscribe=webcal(path),
        google=google_subscription(path),
    )


@get("/series/{slug:str}/calendar.ics")
async def series_calendar(
    request: AnyRequest, shown_series: NamedDependency[Series], viewer: NamedDependency[Viewer]
) -> Response[bytes]:
    return calendar(request, await series_feed(shown_series, viewer))


HANDLERS = [events, past, event_calendar, community_calendar, series_page, series_calendar]
