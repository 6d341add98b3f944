"""Who is visiting, and whether they may: asked once a request, before all else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from litestar.connection import ASGIConnection
from litestar.di import NamedDependency, Provide
from litestar.exceptions import (
    NotAuthorizedException,
    NotFoundException,
    PermissionDeniedException,
)
from litestar.params import FromPath

from community.access.browser import Browser
from community.access.places import Places, place_in, place_of
from community.access.recognise import at_the_door, visitor_of_session, visitor_of_token
from community.access.rights import Right, rights
from community.access.tables import ApiToken, DoorLink, HeldRole
from community.database.actor import acts
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor
from community.web.answer import AnyRequest
from community.web.before import Check
from community.web.cookies import remembered
from community.web.network import network_of, shortened
from community.web.or_404 import or_404

COOKIE = "session"
ASKED = "asked"  # waits for a link
DEVICE = "device"  # has signed in before

DOOR = "door"

Connection = ASGIConnection[Any, Any, Any, Any]


def guard_with(places: Places) -> Check:
    """Stands before every route: knows who asks, and refuses by the table of rights."""
    nouns = {route: place_in(route, places) for route in rights()}

    async def guard(scope: Any) -> None:
        if scope["method"] == "OPTIONS":
            return
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        route = f"{method} {scope['path_template']}"
        right, visitor = rights()[route], STRANGER
        if not _SECRETS.isdisjoint([name for name, _ in scope["headers"]]):
            visitor = await recognise(ASGIConnection(scope))
        if visitor.held:
            visitor = await _here(visitor, right, nouns[route], places, scope["path_params"])
        scope["state"]["visitor"] = visitor
        acts(*visitor.actor)
        if not right.opens_to(visitor, visitor.here):
            raise _refusal(right, visitor)

    return guard


async def recognise(connection: Connection) -> Visitor:
    """Whoever asks; somebody unknown costs no query."""
    scheme, _, secret = connection.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return await visitor_of_token(secret.strip())
    session, door = (remembered(connection.cookies, name) for name in (COOKIE, DOOR))
    known = STRANGER
    if session:
        known = await visitor_of_session(session, shortened(network_of(connection)))
    return await at_the_door(known, door) if door else known


_SECRETS = {b"cookie", b"authorization"}


async def _here(
    visitor: Visitor, right: Right, noun: str | None, places: Places, given: Mapping[str, Any]
) -> Visitor:
    is_local = any(each.event or each.series for each in visitor.held)
    place = await place_of(noun, places, given) if noun and is_local else (None, None)
    roles = visitor.roles_at(*place)
    return replace(visitor, here=roles, by_role=bool(roles & right.who))


def _refusal(right: Right, visitor: Visitor) -> Exception:
    if right.is_hidden:
        return NotFoundException()
    return NotAuthorizedException() if visitor == STRANGER else PermissionDeniedException()


async def visitor(request: AnyRequest) -> Visitor:
    """Whoever asks, as the guard has recognised them."""
    known: Visitor = request.scope["state"]["visitor"]
    return known


async def organiser(visitor: NamedDependency[Visitor]) -> Visitor:
    """Who asks by a role that the table of rights names for this address."""
    if visitor.by_role:
        return visitor
    raise NotAuthorizedException if visitor == STRANGER else PermissionDeniedException


async def whose(request: AnyRequest) -> str:
    """Names whoever asks, as a key: a program by its token, else the person; nobody is empty."""
    asking = await recognise(request)
    if asking.token:
        return f"token {asking.token}"
    if asking.member:
        return f"member {asking.member.id}"
    if asking.door_link:
        return f"door {asking.door_link}"
    return ", ".join(sorted(value for name, value in request.cookies.items() if "ticket-" in name))


async def signed_in(visitor: NamedDependency[Visitor]) -> Member:
    """The person who has signed in."""
    if visitor.member is None:
        raise NotAuthorizedException
    return visitor.member


async def held_role(role_id: FromPath[UUID]) -> HeldRole:
    """The role that somebody was given."""
    return or_404(await HeldRole.objects().get(HeldRole.id == role_id))


async def door_link(door_link_id: FromPath[UUID]) -> DoorLink:
    """The link that lets somebody work at a door."""
    return or_404(await DoorLink.objects().get(DoorLink.id == door_link_id))


async def api_token(token_id: FromPath[UUID]) -> ApiToken:
    """A program's token, alive or not."""
    return or_404(await ApiToken.objects().get(ApiToken.id == token_id))


async def browser(request: AnyRequest) -> Browser:
    """The browser that asks, with what it was given before."""
    agent = request.headers.get("user-agent", "")
    kept = [remembered(request.cookies, name) for name in (ASKED, DEVICE, COOKIE)]
    return Browser(agent, shortened(network_of(request)), *kept)


GIVEN = {
    "browser": Provide(browser),
    "visitor": Provide(visitor),
    "organiser": Provide(organiser),
    "me": Provide(signed_in),
    "held_role": Provide(held_role),
    "door_link": Provide(door_link),
    "api_token": Provide(api_token),
}

PLACES = {
    "roles/{role_id}": """
        SELECT r.event, coalesce(r.series, e.series) AS series
        FROM held_role r LEFT JOIN event e ON e.id = r.event WHERE r.id = $1
    """,
    "door-links/{door_link_id}": """
        SELECT e.id AS event, e.series
        FROM door_link d JOIN event e ON e.id = d.event WHERE d.id = $1
    """,
}
