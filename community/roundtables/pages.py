"""The organiser's board, an attendee's own roundtable, and who sits where for the wall."""

from typing import Annotated, Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter, URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.roundtables.board import board_of
from community.roundtables.calendar import private_feed
from community.roundtables.form import PlaceForm, SeatingForm
from community.roundtables.my_seat import for_the_door, my_seats
from community.roundtables.place import move_to, place
from community.roundtables.reseat import reseat
from community.roundtables.seat import seat_everyone
from community.roundtables.tables import Chair
from community.roundtables.topics import topics_for
from community.roundtables.wall import wall_of
from community.web.answer import AnyRequest, page, see, wants_json
from community.web.kept_feed import calendar

RoundNumber = Annotated[int, QueryParameter(name="round")]


@get("/events/{slug:str}/seating")
async def board(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], number: RoundNumber = 0
) -> Response[str]:
    found = await board_of(event, number)
    return page("roundtables/board.html", organiser, event=event, board=found)


@post("/events/{slug:str}/seating")
async def seat(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[SeatingForm],
) -> Redirect:
    await seat_everyone(event, *data.wishes())
    return see(f"/events/{event.slug}/seating", _("Everybody who is here has a chair."))


@post("/events/{slug:str}/seating/repair")
async def repair(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Redirect:
    return see(f"/events/{event.slug}/seating", (await reseat(event)).sentence)


@post("/events/{slug:str}/seating/chairs", status_code=200)
async def put(
    request: AnyRequest,
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[PlaceForm],
    number: RoundNumber = 1,
) -> Redirect | dict[str, str]:
    said = await place(event, number, data.chair, data.roundtable)
    board = f"/events/{event.slug}/seating?round={number}"
    return {"sentence": said} if wants_json(request) else see(board, said)


@post("/chairs/{chair_id:uuid}/move", status_code=200)
async def move(
    request: AnyRequest,
    chair: NamedDependency[Chair],
    data: URLEncodedBody[PlaceForm],
) -> Redirect | dict[str, str]:
    said, board = await move_to(chair, data.roundtable)
    return {"sentence": said} if wants_json(request) else see(board, said)


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
    shown: dict[str, Any] = {"seats": seats, "topics": await topics_for(sitter)}
    return page("roundtables/seat.html", visitor, event=event, me=sitter, **shown)


@get("/events/{slug:str}/seats")
async def seats(
    insider: NamedDependency[Visitor], event: NamedDependency[Event], number: RoundNumber = 0
) -> Response[str]:
    wall = await wall_of(event, number)
    return page("roundtables/seats.html", insider, event=event, wall=wall)


@get("/calendars/{token:str}/registrations.ics")
async def my_calendar(request: AnyRequest, feed_owner: NamedDependency[Member]) -> Response[bytes]:
    return calendar(request, await private_feed(feed_owner))


HANDLERS = [board, seat, repair, put, move, my_seat, seats, my_calendar]
