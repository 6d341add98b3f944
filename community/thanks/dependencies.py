"""The line that is thanked for, and who thanks."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.params import FromPath

from community.members.visitor import STRANGER, Visitor
from community.outputs.tables import Item
from community.outputs.writer import roundtable_with_round
from community.registrations.dependencies import registration_of
from community.registrations.tables import Registration
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def thanked(item_id: FromPath[UUID]) -> Item:
    """The item of this address, as long as it stands."""
    return or_404(await Item.objects().get((Item.id == item_id) & Item.removed_at.is_null()))


async def attendee(
    request: AnyRequest, visitor: NamedDependency[Visitor], thanked: NamedDependency[Item]
) -> Registration:
    """Who thanks: somebody with a place at the evening on which it was written."""
    roundtable = or_404(await roundtable_with_round(thanked.roundtable))
    mine = await registration_of(roundtable.event, visitor, request.cookies)
    if mine is None or not mine.has_place:
        raise NotAuthorizedException if visitor == STRANGER else PermissionDeniedException
    return mine


GIVEN = {"thanked": Provide(thanked), "attendee": Provide(attendee)}
