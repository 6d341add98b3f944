"""Who takes part from a phone, and the question of an address."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.params import FromPath

from community.events.tables import Event
from community.members.visitor import STRANGER, Visitor
from community.registrations.dependencies import registration_of
from community.registrations.tables import Registration
from community.stage.tables import AudienceQuestion
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def taking_part(
    request: AnyRequest, visitor: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Registration:
    """The visitor's own place at this evening."""
    mine = await registration_of(event, visitor, request.cookies)
    if mine is None or not mine.has_place:
        raise NotAuthorizedException if visitor == STRANGER else PermissionDeniedException
    return mine


async def audience_question(
    event: NamedDependency[Event], asked_id: FromPath[UUID]
) -> AudienceQuestion:
    """The question of this address, asked at this evening."""
    return or_404(await _question(event, asked_id))


async def visible_question(
    taking_part: NamedDependency[Registration], asked_id: FromPath[UUID]
) -> AudienceQuestion:
    """The same for phones, which do not find what was hidden."""
    found = or_404(await _question(taking_part.event, asked_id))
    return or_404(found if found.hidden_at is None else None)


async def _question(event: Event, asked_id: UUID) -> AudienceQuestion | None:
    wanted = (AudienceQuestion.id == asked_id) & (AudienceQuestion.event == event.id)
    return await AudienceQuestion.objects().get(wanted)


GIVEN = {
    "taking_part": Provide(taking_part),
    "audience_question": Provide(audience_question),
    "visible_question": Provide(visible_question),
}
