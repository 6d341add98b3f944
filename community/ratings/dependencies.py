"""Who rates an evening: who hosted a roundtable there, or works for it."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import (
    NotAuthorizedException,
    NotFoundException,
    PermissionDeniedException,
)
from litestar.params import FromPath

from community.events.tables import Event
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor
from community.ratings.tables import Remedy, SelfRating
from community.registrations.dependencies import registration_of
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def rater(
    request: AnyRequest, event: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Member | None:
    """The person; a program that works for the evening has nothing of its own to rate."""
    if visitor.by_role:
        return visitor.member
    mine = await registration_of(event, visitor, request.cookies)
    if mine is not None and mine.has_place and mine.is_host:
        host: Member = mine.member
        return host
    is_unknown = visitor == STRANGER and mine is None
    raise NotAuthorizedException if is_unknown else PermissionDeniedException


async def own_rating(rating_id: FromPath[UUID], visitor: NamedDependency[Visitor]) -> SelfRating:
    """A rating of one's own."""
    found = or_404(await SelfRating.objects().get(SelfRating.id == rating_id))
    if visitor.member is None or visitor.member.id != found.member:
        raise NotFoundException
    return found


async def remedy(remedy_id: FromPath[UUID]) -> Remedy:
    """What the team does about a blocker."""
    return or_404(await Remedy.objects().get(Remedy.id == remedy_id))


GIVEN = {
    "rater": Provide(rater),
    "own_rating": Provide(own_rating),
    "remedy": Provide(remedy),
}
