"""A draw before and after, for everybody, and what organisers do about it."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.draws import draw as drawing
from community.draws.nominate import nominate
from community.draws.result import result_of
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.places.tables import PlaceKind
from community.registrations.tables import Registration
from community.web.answer import page, see


class NominationForm(msgspec.Struct):
    """Whether somebody comes first in the draw."""

    is_nominated: str = ""


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


@post("/registrations/{registration_id:uuid}/nomination")
async def nominate_somebody(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: URLEncodedBody[NominationForm],
) -> Redirect:
    await nominate(registration, bool(data.is_nominated))
    return see(f"/events/{registration.event.slug}/registrations", _("Saved."))


HANDLERS = [draw_page, draw_now, nominate_somebody]
