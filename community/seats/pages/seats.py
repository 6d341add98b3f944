"""An attendee's own roundtable, and who sits where for the wall."""

from typing import Annotated, Any

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from community.events.tables import Event
from community.members.tables import Member
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.seats.calendar import private_feed
from community.seats.in_common import common_with
from community.seats.my_seat import for_the_door, my_seats
from community.seats.topics import topics_for
from community.seats.wall import TURNS_SECONDS, Asked, wall_of
from community.web.answer import AnyRequest, page, wants_json
from community.web.kept_feed import calendar

RoundNumber = Annotated[int, QueryParameter(name="round")]
PageNumber = Annotated[int, QueryParameter(name="page")]


@get("/events/{slug:str}/seat")
async def my_seat(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    event: NamedDependency[Event],
    sitter: NamedDependency[Registration],
) -> Response[Any]:
    seats = await my_seats(event, sitter)
    if wants_json(request):
        return Response(for_the_door(seats))
    known: dict[str, Any] = {
        "topics": await topics_for(sitter),
        "common": await common_with(sitter, visitor),
    }
    return page("seats/seat.html", visitor, event=event, me=sitter, seats=seats, **known)


@get("/events/{slug:str}/seats")
async def seats(
    insider: NamedDependency[Visitor],
    event: NamedDependency[Event],
    number: RoundNumber = 0,
    by: FromQuery[str] = "",
    turned_to: PageNumber = 1,
    stays: FromQuery[bool] = False,
) -> Response[str]:
    """On a large evening the pages turn by themselves, told to the browser by a header."""
    wall = await wall_of(event, Asked(number, by, turned_to, stays))
    answer = page("seats/seats.html", insider, event=event, wall=wall)
    if wall.turns:
        following = wall.address(wall.page + 1, stays=False)
        answer.headers["refresh"] = f"{TURNS_SECONDS}; url={following}"
    return answer


@get("/calendars/{token:str}/registrations.ics")
async def my_calendar(request: AnyRequest, feed_owner: NamedDependency[Member]) -> Response[bytes]:
    return calendar(request, await private_feed(feed_owner))


HANDLERS = [my_seat, seats, my_calendar]
