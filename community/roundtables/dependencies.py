"""Whose seat is asked for, and who may see where everybody sits."""

from typing import Annotated
from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotAuthorizedException, NotFoundException, PermissionDeniedException
from litestar.params import FromPath, QueryParameter

from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.dependencies import is_for, registration_of
from community.registrations.find import by_id
from community.registrations.tables import Registration
from community.roundtables.ended import gone
from community.roundtables.tables import Chair, Draft
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def sitter(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    event: NamedDependency[Event],
    whose: Annotated[UUID | None, QueryParameter(name="registration")] = None,
) -> Registration:
    """The visitor's own registration, in any standing; who works here may name anybody's."""
    if whose is not None:
        named = or_404(await by_id(whose))
        if named.event.id == event.id and is_for(named, visitor, request.cookies):
            return named
        raise NotFoundException
    mine = await registration_of(event, visitor, request.cookies)
    if mine is None:
        raise NotFoundException if visitor.member else NotAuthorizedException
    return mine


async def insider(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    event: NamedDependency[Event],
) -> Visitor:
    """Somebody who may read the names of the evening: by a role, or by a place."""
    if visitor.by_role:
        return visitor
    mine = await registration_of(event, visitor, request.cookies)
    if mine is None:
        raise NotAuthorizedException
    if not mine.has_place:
        raise PermissionDeniedException
    return visitor


async def chair(chair_id: FromPath[UUID], organiser: NamedDependency[Visitor]) -> Chair:
    """The chair named by `chair_id`, for organisers."""
    return or_404(await Chair.objects().get(Chair.id == chair_id))


async def draft(
    request: AnyRequest, draft_id: FromPath[UUID], organiser: NamedDependency[Visitor]
) -> Draft:
    """The seating named by `draft_id` that is not taken yet, for organisers.

    Whoever wants to do something with one that is over is told so; to be read there is nothing.
    """
    found = or_404(await Draft.objects(Draft.event).get(Draft.id == draft_id))
    if found.is_over:
        raise NotFoundException if request.method == "GET" else gone()
    return found


async def walker(
    registration_id: FromPath[UUID],
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
) -> Registration:
    """Somebody who is registered for this event, for organisers."""
    named = or_404(await by_id(registration_id))
    if named.event.id != event.id:
        raise NotFoundException
    return named


GIVEN = {
    "chair": Provide(chair),
    "draft": Provide(draft),
    "insider": Provide(insider),
    "sitter": Provide(sitter),
    "walker": Provide(walker),
}

PLACES = {
    "chairs/{chair_id}": """
        SELECT e.id AS event, e.series
        FROM chair c JOIN round r ON r.id = c.round JOIN event e ON e.id = r.event WHERE c.id = $1
    """,
    "seating-drafts/{draft_id}": """
        SELECT e.id AS event, e.series FROM draft d JOIN event e ON e.id = d.event WHERE d.id = $1
    """,
}
