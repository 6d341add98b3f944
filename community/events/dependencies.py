"""The event that an address names."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import (
    NotAuthorizedException,
    NotFoundException,
    PermissionDeniedException,
)
from litestar.params import FromPath, FromQuery

from community.events.at_address import event_at
from community.events.audience import Audience
from community.events.by_invitation import invitee_of_link
from community.events.find import series_by_slug
from community.events.hear import heard_by
from community.events.invitation_link import link_keys
from community.events.invitee import Invitee
from community.events.tables import Event, Series
from community.events.visible_to import Viewer, opened_to
from community.members.visitor import STRANGER, Visitor
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def viewer(
    request: AnyRequest, visitor: NamedDependency[Visitor], tickets: NamedDependency[list[int]]
) -> Viewer:
    """Who looks at events, and which of the limited ones are open to them."""
    opened = await opened_to(visitor, tickets, link_keys(request.cookies))
    return Viewer(visitor, opened)


async def event(
    request: AnyRequest,
    slug: FromPath[str],
    visitor: NamedDependency[Visitor],
    tickets: NamedDependency[list[int]],
) -> Event:
    """The event named by `slug`, if this viewer may find it; a draft is there for organisers."""
    found = or_404(await event_at(slug))
    return _if_found(found, await _who_looks(found, request, visitor, tickets))


async def event_found_by(viewer: Viewer, slug: str) -> Event:
    """The same, where it is known who looks."""
    return _if_found(or_404(await event_at(slug)), viewer)


async def joinable(
    request: AnyRequest,
    event: NamedDependency[Event],
    visitor: NamedDependency[Visitor],
    tickets: NamedDependency[list[int]],
) -> Event:
    """The event, for those who may register; who sees it with a lock is asked to sign in."""
    if (await _who_looks(event, request, visitor, tickets)).may_join(event):
        return event
    raise NotAuthorizedException if visitor == STRANGER else PermissionDeniedException


def _if_found(event: Event, viewer: Viewer) -> Event:
    if not viewer.finds(event):
        raise NotFoundException
    return event


async def _who_looks(
    event: Event, request: AnyRequest, visitor: Visitor, tickets: list[int]
) -> Viewer:
    """At an event for everybody nobody need be asked which of the limited ones they find."""
    if event.audience == Audience.EVERYBODY:
        return Viewer(visitor)
    return await viewer(request, visitor, tickets)


async def invited(event: NamedDependency[Event], invitee_id: FromPath[UUID]) -> Invitee:
    """Somebody on this event's invitation list."""
    listed = (Invitee.event == event.id) & (Invitee.id == invitee_id)
    return or_404(await Invitee.objects().get(listed))


async def invitee(token: FromPath[str]) -> Invitee:
    """Whom this link invites, with the event; refuses one that was taken back."""
    return await invitee_of_link(token)


async def audible(topics: FromQuery[str], viewer: NamedDependency[Viewer]) -> list[str]:
    """The topics of pages that this viewer may see."""
    return await heard_by(viewer, topics.split(",")[:10])


async def shown_series(slug: FromPath[str]) -> Series:
    """The series named by `slug`."""
    return or_404(await series_by_slug(slug))


GIVEN = {
    "viewer": Provide(viewer),
    "event": Provide(event),
    "joinable": Provide(joinable),
    "invited": Provide(invited),
    "invitee": Provide(invitee),
    "audible": Provide(audible),
    "shown_series": Provide(shown_series),
}

PLACES = {
    "events/{slug}": "SELECT id AS event, series FROM event WHERE slug = $1",
    "series/{slug}": "SELECT NULL::integer AS event, id AS series FROM series WHERE slug = $1",
}
