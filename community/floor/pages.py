"""The map of a room: where its roundtables stand, with the finger, with keys, or in numbers."""

from typing import Annotated

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter, URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.floor.form import LANDMARKS, MOST_ROUNDTABLES, read_map
from community.floor.keep import keep_map
from community.floor.room_map import map_of
from community.floor.suggest import CORNERS, as_many, suggested
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import page, see

Roundtables = Annotated[int, QueryParameter(name="roundtables", ge=0, le=MOST_ROUNDTABLES)]


@get("/events/{slug:str}/floor")
async def floor(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], roundtables: Roundtables = 0
) -> Response[str]:
    drawn = await map_of(event)
    shown = suggested(drawn, roundtables or as_many(event.places, drawn))
    blank = CORNERS[: LANDMARKS - len(shown.landmarks)]
    return page(
        "floor/floor.html",
        organiser,
        event=event,
        room=shown,
        is_drawn=bool(drawn.places),
        blank=blank,
    )


@post("/events/{slug:str}/floor")
async def draw(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[dict[str, str]],
) -> Redirect:
    await keep_map(event, read_map(data))
    return see(
        f"/events/{event.slug}/floor", _("The map is saved. Everybody who sits here sees it.")
    )


HANDLERS = [floor, draw]
