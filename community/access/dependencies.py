"""Who is visiting, and whether they may: asked once a request, before all else."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any

from litestar.connection import ASGIConnection
from litestar.di import NamedDependency, Provide
from litestar.exceptions import (
    NotAuthorizedException,
    NotFoundException,
    PermissionDeniedException,
)

from community.access.bearer import person_behind
from community.access.browser import Browser
from community.access.places import Places, place_in, place_of
from community.access.recognise import at_the_door, visitor_of_bearer, visitor_of_session
from community.access.rights import Right, rights
from community.access.sessions import COOKIE
from community.access.turn import turning
from community.database.actor import acts
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor
from community.web.answer import AnyRequest
from community.web.asgi import App, Receive, Scope, Send
from community.web.cookies import remembered
from community.web.network import network_of, shortened

ASKED = "asked"  # waits for a link
DEVICE = "device"  # has signed in before

DOOR = "door"

Connection = ASGIConnection[Any, Any, Any, Any]


def guard_with(places: Places) -> Callable[[App], App]:
    """What stands before every route, given how to find the place of an address."""
    return partial(Guard, places=places)


class Guard:
    """Stands before every route: knows who asks, and refuses by the table of rights.

    It is middleware, not one of Litestar's guards: for those the whole handler is copied each time.
    """

    def __init__(self, app: App, places: Places) -> None:
        self.app = app
        self.places = places

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        if scope["method"] == "OPTIONS":
            return self.app(scope, receive, send)
        right, asked = rights()[route_of(scope)], scope["asked"]
        if b"cookie" in asked or b"authorization" in asked:
            return self._know(right, scope, receive, send)
        _let_in(STRANGER, right, scope)
        return self.app(scope, receive, send)

    async def _know(self, right: Right, scope: Scope, receive: Receive, send: Send) -> None:
        visitor = await recognise(ASGIConnection(scope))  # type: ignore[arg-type]
        if visitor.held:
            visitor = await _here(visitor, right, self.places, scope)
        _let_in(visitor, right, scope)
        if visitor.turns and not scope["path"].startswith("/assets/"):  # others may be given those
            send = turning(send, scope["asked"])
        await self.app(scope, receive, send)


def route_of(scope: Scope) -> str:
    """The route asked for, as the table of rights writes it."""
    return f"{scope['method']} {scope['path_template']}"


def _let_in(visitor: Visitor, right: Right, scope: Scope) -> None:
    scope["state"]["visitor"] = visitor
    acts(*visitor.actor)
    is_nobody = visitor == STRANGER and b"cookie" not in scope["asked"]  # and has no ticket either
    opens = "anybody" in right.who if is_nobody else right.opens_to(visitor, visitor.here)
    if not opens:
        raise _refusal(right, visitor)


async def recognise(connection: Connection) -> Visitor:
    """Whoever asks; somebody unknown costs no query."""
    scheme, _, secret = connection.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return await visitor_of_bearer(secret.strip(), connection.scope["path"])
    session, door = (remembered(connection.cookies, name) for name in (COOKIE, DOOR))
    known = STRANGER
    if session:
        known = await visitor_of_session(session, shortened(network_of(connection)))
    return await at_the_door(known, door) if door else known


async def _here(visitor: Visitor, right: Right, places: Places, scope: Scope) -> Visitor:
    is_local = any(each.event or each.series for each in visitor.held)
    noun = place_in(route_of(scope), places) if is_local else None
    place = await place_of(noun, places, scope["path_params"]) if noun else (None, None)
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


async def answerable(visitor: NamedDependency[Visitor]) -> Member | None:
    """Who answers for what is asked: the person, or who made the program's token."""
    return await person_behind(visitor)


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
    "answerable": Provide(answerable),
}
