"""The invitation list of a limited event, and what a personal link opens."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.events import by_invitation
from community.events import invite as inviting
from community.events.invitation_link import COOKIE_LASTS, cookie_name
from community.events.invitee import Invitee
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import page, see
from community.web.cookies import remember


class InvitationForm(msgspec.Struct):
    """Who is asked to come."""

    name: str = ""
    email: str = ""


@get("/events/{slug:str}/invitations")
async def invitations(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    shown: dict[str, Any] = {
        "invitees": await inviting.invitees_of(event),
        "takes_invitations": await inviting.takes_invitations(event),
    }
    return page("events/invitations.html", organiser, event=event, **shown)


@post("/events/{slug:str}/invitations")
async def invite(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[InvitationForm],
) -> Redirect:
    await inviting.invite(event, data.name, data.email)
    told = _("{name} has been mailed a personal link.").format(name=data.name)
    return see(f"/events/{event.slug}/invitations", told)


@post("/events/{slug:str}/invitations/{invitee_id:uuid}/taking-back")
async def take_back(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    invited: NamedDependency[Invitee],
) -> Redirect:
    await inviting.take_back(invited)
    return see(f"/events/{event.slug}/invitations", _("The link opens nothing any more."))


@get("/invitations/{token:str}")
async def open_link(invitee: NamedDependency[Invitee], token: FromPath[str]) -> Redirect:
    invited = await by_invitation.open_link(invitee)
    answer = see(f"/events/{invited.event.slug}")
    answer.cookies.append(remember(cookie_name(invited.event.id), token, COOKIE_LASTS))
    return answer


HANDLERS = [invitations, invite, take_back, open_link]
