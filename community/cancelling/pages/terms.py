"""An event's terms, as organisers set them."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.cancelling.form import TermsForm, read_terms
from community.cancelling.set_terms import set_terms
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import page, see


@get("/events/{slug:str}/cancelling")
async def cancelling_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    return page("cancelling/cancelling.html", organiser, event=event)


@post("/events/{slug:str}/cancelling")
async def set_cancelling(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[TermsForm],
) -> Redirect:
    await set_terms(event, read_terms(data))
    return see(f"/events/{event.slug}/cancelling", _("Saved."))


HANDLERS = [cancelling_page, set_cancelling]
