"""Events as organisers make them."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Redirect

from community.events import publish as publishing
from community.events.fill import form_of, next_form
from community.events.find import all_series, series_by_slug
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import page, see


@get("/desk/events/new")
async def new(organiser: NamedDependency[Visitor], of: FromQuery[str] = "") -> Response[str]:
    known = await all_series()
    chosen = await series_by_slug(of) if of else next(iter(known), None)
    form = await next_form(None if of == "new" else chosen)
    return page("events/new.html", organiser, form=form, known=known)


@get("/events/{slug:str}/edit")
async def edit(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Response[str]:
    return page("events/edit.html", organiser, event=event, form=await form_of(event))


@post("/events/{slug:str}/publication")
async def publish(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Redirect:
    await publishing.publish(event)
    return see(
        f"/events/{event.slug}", _("Published. People can register now; share this address.")
    )


HANDLERS = [new, edit, publish]
