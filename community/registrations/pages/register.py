"""Registering for an event."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.consents.ask import ask, hear
from community.consents.purpose import Purpose
from community.database import only
from community.events.tables import Event
from community.language import _
from community.members.age import refuse_the_too_young
from community.members.tables import Member
from community.members.visitor import Visitor
from community.registrations.find import by_member
from community.registrations.form import RegistrationForm
from community.registrations.photo_wish import read_photo_wish
from community.registrations.register import register, register_by_address
from community.registrations.show import offer
from community.settings import settings
from community.web.answer import page, see


@get("/events/{slug:str}/registrations/new")
async def form_page(
    event: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Response[str]:
    member = visitor.member
    known = await by_member(event, member) if member else None
    shown: dict[str, Any] = {
        "lines": offer(event, member),
        "asked": await ask(member, Purpose.NAMED_IN_REPORT),
        "minimum_age": settings().minimum_age,
    }
    return page("registrations/new.html", visitor, event=event, known=known, **shown)


@post("/events/{slug:str}/registrations")
async def register_somebody(
    event: NamedDependency[Event],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[RegistrationForm],
) -> Redirect:
    refuse_the_too_young(data.old_enough)
    wish = read_photo_wish(data.photo_wish)
    if visitor.member is not None:
        mine = await register(event, visitor.member, data.discount_code, photo_wish=wish)
        await _hear(visitor.member, data)
        return see(f"/registrations/{mine.id}", _("Done. We have mailed it to you as well."))
    who = (data.name, data.email, data.company)
    theirs = await register_by_address(event, *who, data.discount_code, photo_wish=wish)
    await _hear(only(await Member.objects().get(Member.id == theirs.member)), data)
    told = _("Your ticket, or your turn on the waitlist, is on its way to {email}.")
    return see(f"/events/{event.slug}/registrations/sent", told.format(email=data.email.strip()))


async def _hear(member: Member, data: RegistrationForm) -> None:
    await hear(member, msgspec.structs.asdict(data), [Purpose.NAMED_IN_REPORT])


@get("/events/{slug:str}/registrations/sent")
async def sent_page(
    event: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("registrations/sent.html", visitor, event=event)


HANDLERS = [form_page, register_somebody, sent_page]
