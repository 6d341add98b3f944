"""Registering for an event."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.clock import now
from community.consents.ask import ask, hear
from community.consents.purpose import Purpose
from community.events.tables import Event
from community.groups.group_invitation import asked_to
from community.groups.group_wish import read_group_wish
from community.language import _
from community.members.age import asked as asked_age
from community.members.age import read_age
from community.members.tables import Member
from community.members.visitor import Visitor
from community.openings.offers import chosen_offer, offers_of
from community.openings.sum_up import sum_up
from community.places.kinds import kind_named, kinds_beside
from community.registering.form import RegistrationForm
from community.registering.limit import limit_strangers
from community.registering.register import register, register_by_address
from community.registering.speaks_for import what_counts
from community.registering.wish import Newcomer, Wish
from community.registrations.find import by_member
from community.registrations.photo_wish import PhotoWish, read_photo_wish
from community.registrations.under_age import mark
from community.web.answer import AnyRequest, page, see
from community.web.network import network_of
from community.web.scene import scene


@get("/events/{slug:str}/registrations/new")
async def form_page(
    joinable: NamedDependency[Event],
    visitor: NamedDependency[Visitor],
    registrant: NamedDependency[Member | None],
    kind: FromQuery[str] = "",
    beside: FromQuery[list[str] | None] = None,
    together: FromQuery[str] = "",
) -> Response[str]:
    offers = await offers_of(joinable, registrant)
    asked_along = await asked_to(joinable, together)
    chosen = chosen_offer(offers, str(asked_along.kind) if asked_along else kind)
    shown: dict[str, Any] = {
        "known": await by_member(joinable, registrant) if registrant else None,
        "offers": offers,
        "chosen": chosen,
        "sum": sum_up(offers, chosen, _ticked(beside or [])),
        "asked_along": asked_along,
        "asked": await ask(registrant, *_purposes(joinable)),
        "age": asked_age(),
    }
    return page("registering/new.html", visitor, event=joinable, registrant=registrant, **shown)


def _ticked(asked: list[str]) -> list[str]:
    """After a refusal what was ticked in the form."""
    return RegistrationForm(beside=scene().typed.get("beside", asked)).ticked


@post("/events/{slug:str}/registrations")
async def register_somebody(
    request: AnyRequest,
    joinable: NamedDependency[Event],
    visitor: NamedDependency[Visitor],
    registrant: NamedDependency[Member | None],
    data: URLEncodedBody[RegistrationForm],
) -> Redirect:
    age, asked_at = read_age(msgspec.structs.asdict(data)), now()
    await limit_strangers(visitor, network_of(request))
    data = await what_counts(data, registrant)
    wish = await _wish(joinable, registrant, data, age.is_minor)
    who = Newcomer(data.name, data.email, data.company, data.reading)
    mine = await (
        register(joinable, registrant, wish)
        if registrant
        else register_by_address(joinable, who, wish)
    )
    if age.is_minor:
        await mark(mine, age)
    await hear(mine.member, msgspec.structs.asdict(data), _purposes(joinable))
    if visitor.member:
        return see(f"/registrations/{mine.id}", _told_member(is_new=mine.registered_at >= asked_at))
    return see(f"/events/{joinable.slug}/registrations/sent", _told(data.email.strip()))


async def _wish(event: Event, who: Member | None, data: RegistrationForm, is_minor: bool) -> Wish:
    """What the form asks for; nobody photographs a minor."""
    return Wish(
        data.discount_code,
        photo_wish=PhotoWish.NO if is_minor else read_photo_wish(data.photo_wish),
        kind=await kind_named(event, data.kind),
        group=read_group_wish(data.group, data.group_size, who.name if who else data.name),
        beside=await kinds_beside(event, data.ticked),
        shown_yen=data.saw_yen,
        shown_beside=data.saw_beside,
    )


def _told_member(is_new: bool) -> str:
    """Who came back by another tab, or by the back button, keeps what they have."""
    if is_new:
        return _("Done. We have mailed it to you as well.")
    return _("You were registered already, and nothing has changed. You can change it here.")


def _told(email: str) -> str:
    """Where the ticket goes; an invited person knows, others read the address they typed."""
    if not email:
        return _(
            "A mail with your ticket, or your turn in line or in the draw, is on its way to you."
        )
    words = _(
        "A mail with your ticket, or your turn in line or in the draw, is on its way to {email}."
    )
    return words.format(email=email)


def _purposes(event: Event) -> list[Purpose]:
    """What everybody is asked along with this evening."""
    return [Purpose.NAMED_IN_REPORT, *([Purpose.RECORDING] if event.is_recorded else [])]


@get("/events/{slug:str}/registrations/sent")
async def sent_page(
    event: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("registering/sent.html", visitor, event=event)


HANDLERS = [form_page, register_somebody, sent_page]
