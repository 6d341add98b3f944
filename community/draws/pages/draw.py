"""A draw before and after, for everybody, and what organisers do about it."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from community.draws import draw as drawing
from community.draws.result import result_of
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.places.tables import PlaceKind
from community.web.answer import page, see


@get("/events/{slug:str}/places/{kind_id:uuid}/draw")
async def draw_page(
    visitor: NamedDependency[Visitor],
    event: NamedDependency[Event],
    place_kind: NamedDependency[PlaceKind],
) -> Response[str]:
    result = await result_of(place_kind)
    return page("draws/draw.html", visitor, event=event, kind=place_kind, result=result)


@post("/events/{slug:str}/places/{kind_id:uuid}/draw")
async def draw_now(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    place_kind: NamedDependency[PlaceKind],
) -> Redirect:
    await drawing.draw(place_kind)
    told = _("Drawn. Everybody who applied has been mailed the result.")
    return see(f"/events/{event.slug}/places/{place_kind.id}/draw", told)


HANDLERS = [draw_page, draw_now]
