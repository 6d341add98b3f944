"""Registering for an event."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.registrations.find import by_member
from community.registrations.form import RegistrationForm
from community.registrations.register import register, register_by_address
from community.registrations.show import offer
from community.web.answer import page, see


@get("/events/{slug:str}/registrations/new")
async def form_page(
    event: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Response[str]:
    member = visitor.member
    known = await by_member(event, member) if member else None
    lines = offer(event, member)
    return page("registrations/new.html", visitor, event=event, known=known, lines=lines)


@post("/events/{slug:str}/registrations")
async def register_somebody(
    event: NamedDependency[Event],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[RegistrationForm],
) -> Redirect:
    if visitor.member is not None:
        mine = await register(event, visitor.member, data.discount_code)
        return see(f"/registrations/{mine.id}", _("Done. We have mailed it to you as well."))
    await register_by_address(event, data.name, data.email, data.company, data.discount_code)
    told = _("Your ticket, or your turn on the waitlist, is on its way to {email}.")
    return see(f"/events/{event.slug}/registrations/sent", told.format(email=data.email.strip()))


@get("/events/{slug:str}/registrations/sent")
async def sent_page(
    event: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("registrations/sent.html", visitor, event=event)


HANDLERS = [form_page, register_somebody, sent_page]
