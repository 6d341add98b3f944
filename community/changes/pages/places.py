"""Kinds of place, as organisers set them up."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.changes.change_kinds import add_kind, change_kind
from community.changes.remove_kind import remove_kind
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.memberships.tiers import all_tiers
from community.places.fill_form import form_of
from community.places.form import KindForm
from community.places.kinds import kinds_of
from community.places.read_form import plan_of
from community.places.tables import PlaceKind
from community.waitlist.no_shows import no_shows
from community.web.answer import page, see


@get("/events/{slug:str}/places")
async def places_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    return page(
        "changes/places.html",
        organiser,
        event=event,
        kinds=await kinds_of(event),
        stayed_away=await no_shows(event),
    )


@get("/events/{slug:str}/places/new")
async def new_kind_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    target = f"/events/{event.slug}/places"
    return await _form_page(organiser, event, target, KindForm())


@post("/events/{slug:str}/places")
async def add_place_kind(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[KindForm],
) -> Redirect:
    kind = await add_kind(event, plan_of(data))
    return see(f"/events/{event.slug}/places", _("Added: {name}").format(name=kind.called))


@get("/events/{slug:str}/places/{kind_id:uuid}")
async def kind_page(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    place_kind: NamedDependency[PlaceKind],
) -> Response[str]:
    target = f"/events/{event.slug}/places/{place_kind.id}"
    return await _form_page(organiser, event, target, form_of(place_kind, event), place_kind)


async def _form_page(
    organiser: Visitor, event: Event, target: str, form: KindForm, kind: PlaceKind | None = None
) -> Response[str]:
    return page(
        "changes/place.html",
        organiser,
        event=event,
        kind=kind,
        form=form,
        tiers=await all_tiers(),
        target=target,
    )


@post("/events/{slug:str}/places/{kind_id:uuid}")
async def change_place_kind(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    place_kind: NamedDependency[PlaceKind],
    data: URLEncodedBody[KindForm],
) -> Redirect:
    await change_kind(place_kind, plan_of(data))
    return see(f"/events/{event.slug}/places", _("Saved."))


@post("/events/{slug:str}/places/{kind_id:uuid}/removal")
async def remove_place_kind(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    place_kind: NamedDependency[PlaceKind],
) -> Redirect:
    await remove_kind(place_kind)
    return see(f"/events/{event.slug}/places", _("Removed."))


HANDLERS = [
    places_page,
    new_kind_page,
    add_place_kind,
    kind_page,
    change_place_kind,
    remove_place_kind,
]
