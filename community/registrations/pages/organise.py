"""What organisers do about registrations: the list, hosts, and changes of the event."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.form import EventForm, plan_of
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.places.kinds import kinds_of
from community.registrations.change import call_off, change
from community.registrations.everybody import everybody
from community.registrations.form import HostForm, ReasonForm
from community.registrations.host import let_host
from community.registrations.no_shows import no_shows
from community.registrations.show_group import groups_of
from community.registrations.tables import Registration
from community.registrations.why_passed import why_passed
from community.registrations.why_this_price import all_beside, whys
from community.web.answer import page, see
from community.web.sizes import LONG_TEXTS


@get("/events/{slug:str}/registrations")
async def everybody_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    people = await everybody(event)
    return page(
        "registrations/everybody.html",
        organiser,
        event=event,
        people=people,
        whys=whys(people.all),
        beside=all_beside(people.all),
        kinds={kind.id: kind for kind in await kinds_of(event)},
        passed=await why_passed(event),
        groups=await groups_of(event),
        stayed_away=await no_shows(event),
    )


@post("/registrations/{registration_id:uuid}/hosting")
async def let_somebody_host(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: URLEncodedBody[HostForm],
) -> Redirect:
    await let_host(registration, bool(data.is_host))
    return see(f"/events/{registration.event.slug}/registrations", _("Saved."))


@post("/events/{slug:str}", request_max_body_size=LONG_TEXTS)
async def change_event(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[EventForm],
) -> Redirect:
    changed = await change(event, plan_of(data))
    told = _("Saved. If time, place or title are new, everybody concerned is told by mail.")
    return see(f"/events/{changed.slug}", told)


@post("/events/{slug:str}/calling-off")
async def call_event_off(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[ReasonForm],
) -> Redirect:
    await call_off(event, data.reason)
    return see(
        f"/events/{event.slug}", _("The event is called off. Everybody concerned has been told.")
    )


HANDLERS = [everybody_page, let_somebody_host, change_event, call_event_off]
