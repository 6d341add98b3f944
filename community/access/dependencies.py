"""What a handler may ask for: who is visiting, and whether they may."""

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException

from community.access.recognise import visitor_of_session, visitor_of_token
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor
from community.web.answer import AnyRequest
from community.web.cookies import remembered

COOKIE = "session"


async def visitor(request: AnyRequest) -> Visitor:
    """Whoever asks; somebody unknown costs no query."""
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return await visitor_of_token(secret.strip())
    session = remembered(request.cookies, COOKIE)
    return await visitor_of_session(session) if session else STRANGER


async def organiser(visitor: NamedDependency[Visitor]) -> Visitor:
    """Only who runs the community; others are asked to sign in, or turned away."""
    if visitor.is_organiser:
        return visitor
    raise NotAuthorizedException if visitor == STRANGER else PermissionDeniedException


async def signed_in(visitor: NamedDependency[Visitor]) -> Member:
    """The person who has signed in."""
    if visitor.member is None:
        raise NotAuthorizedException
    return visitor.member


GIVEN = {
    "visitor": Provide(visitor),
    "organiser": Provide(organiser),
    "me": Provide(signed_in),
}
