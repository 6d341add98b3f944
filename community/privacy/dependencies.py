"""Whether the person has just proved who they are, and which request is meant."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.access.fresh import is_fresh
from community.access.sessions import COOKIE
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.privacy.deletion_link import who_is_to_go
from community.privacy.tables import DataRequest
from community.refusal import Refused
from community.tokens.own_scope import May, refuse_unless
from community.web.answer import AnyRequest
from community.web.cookies import remembered
from community.web.or_404 import or_404


class Unproved(Refused):
    """A session may be days old, and lie open on a table."""

    status = 403


class Over(Refused):
    """A link that was good until a day which has passed."""

    status = 410


async def is_proved(request: AnyRequest) -> bool:
    """Whether this browser signed in by a link just now."""
    return await is_fresh(remembered(request.cookies, COOKIE))


async def proved(me: NamedDependency[Member], is_proved: NamedDependency[bool]) -> Member:
    """The person who has just signed in; others are asked for a fresh link."""
    if not is_proved:
        raise Unproved(_("Please open a fresh link first, so that nobody else can do this."))
    return me


async def copier(
    me: NamedDependency[Member],
    visitor: NamedDependency[Visitor],
    is_proved: NamedDependency[bool],
) -> Member:
    """The person whose program may take a copy along, or who has just signed in."""
    if visitor.token is None:
        return await proved(me, is_proved)
    refuse_unless(visitor, May.COPY)
    return me


async def leaving(token: FromPath[str]) -> Member:
    """Whom the mailed link deletes; refuses one that is over."""
    found = await who_is_to_go(token)
    if found is None:
        raise Over(_("This link is over. Nothing was deleted by it."))
    return found


async def data_request(request_id: FromPath[UUID]) -> DataRequest:
    """The request of this address."""
    return or_404(await DataRequest.objects().get(DataRequest.id == request_id))


GIVEN = {
    "is_proved": Provide(is_proved),
    "proved": Provide(proved),
    "copier": Provide(copier),
    "leaving": Provide(leaving),
    "data_request": Provide(data_request),
}
