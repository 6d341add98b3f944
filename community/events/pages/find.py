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
from community.members.visitor import STRANGER, Visitor
from community.web.answer import page
from community.web.scene import scene

CALENDAR = "text/calendar; method=PUBLISH"
FEW = 6


@get(["/", "/events"])
async def events(visitor: NamedDependency[Visitor]) -> Response[str]:
    coming = await coming_events(with_drafts=visitor.is_organiser)
    past = await past_events(FEW + 1)
    return page(
        "events/list.html", visitor, coming=coming, past=past[:FEW], has_more=len(past) > FEW
    )


@get("/events/past")
async def past(visitor: NamedDependency[Visitor]) -> Response[str]:
    return page("events/past.html", visitor, past=await past_events(500))


@get("/events/{slug:str}")
async def event_page(visitor: NamedDependency[Visitor], slug: FromPath[str]) -> Response[str]:
    async def make() -> str:
        return (await _event_page(slug, visitor)).content

    if visitor != STRANGER or not scene().is_plain:
        return await _event_page(slug, visitor)
    return Response(await kept_or_made(slug, make), media_type="text/html")


async def _event_page(slug: str, visitor: Visitor) -> Response[str]:
    event = await find_event(slug, visitor)
    people = await people_of(event)
    return page(
        "events/event.html",
        visitor,
        event=event,
        agenda=await agenda_of(event),
        people=people,
        invitation=invitation(event),
        json_ld=event_json_ld(event, people),
    )


@get("/events/{slug:str}/calendar.ics")
async def event_calendar(event: NamedDependency[Event]) -> Response[bytes]:
    return Response(event_ics([event]), media_type=CALENDAR)


@get("/series/{slug:str}")
async def series_page(
    visitor: NamedDependency[Visitor], shown_series: NamedDependency[Series]
) -> Response[str]:
    return page(
        "events/series.html", visitor, series=shown_series, events=await events_of(shown_series)
    )


@get("/series/{slug:str}/calendar.ics")
async def series_calendar(shown_series: NamedDependency[Series]) -> Response[bytes]:
    events = await events_of(shown_series)
    return Response(event_ics(events, name=shown_series.title), media_type=CALENDAR)


HANDLERS = [events, past, event_page, event_calendar, series_page, series_calendar]
