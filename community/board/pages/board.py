"""The organiser's board: seat everybody, mend, and move by hand."""

from typing import Annotated

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter, URLEncodedBody
from litestar.response import Redirect

from community.board.board import board_of
from community.board.form import PlaceForm, SeatingForm
from community.board.place import move_to, place
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.plannings.plan_later import seat_or_begin
from community.plannings.to_plan import Wanted
from community.roundtables.held import let_go
from community.roundtables.reseat import reseat
from community.roundtables.tables import Chair
from community.web.answer import AnyRequest, page, see, wants_json

RoundNumber = Annotated[int, QueryParameter(name="round")]


@get("/events/{slug:str}/seating")
async def board(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], number: RoundNumber = 0
) -> Response[str]:
    found = await board_of(event, number)
    return page("board/board.html", organiser, event=event, board=found)


@post("/events/{slug:str}/seating")
async def seat(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[SeatingForm],
) -> Redirect:
    planning = await seat_or_begin(event, Wanted(*data.wishes()))
    board = f"/events/{event.slug}/seating"
    return see(board, "" if planning else _("Everybody who is here has a chair."))


@post("/events/{slug:str}/seating/repair")
async def repair(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Redirect:
    return see(f"/events/{event.slug}/seating", (await reseat(event)).done.sentence)


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


@post("/chairs/{chair_id:uuid}/release")
async def release(chair: NamedDependency[Chair]) -> Redirect:
    round, event = await let_go(chair)
    return see(
        f"/events/{event.slug}/seating?round={round.number}", _("This person may be moved again.")
    )


HANDLERS = [board, seat, repair, put, move, release]
