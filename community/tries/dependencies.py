"""Who takes something home, what, and whose answer an address is for."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.exceptions import (
    NotAuthorizedException,
    NotFoundException,
    PermissionDeniedException,
)
from litestar.params import FromPath

from community.database import only
from community.events.tables import Event
from community.events.visible_to import is_for
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor
from community.outputs.tables import Item
from community.registrations.dependencies import registration_of
from community.roundtables.tables import Roundtable
from community.tries.link import trial_behind
from community.tries.may_take import came
from community.tries.tables import Trial
from community.web.answer import AnyRequest
from community.web.or_404 import or_404


async def taker(
    request: AnyRequest, event: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Member:
    """Who came that evening, by ticket or signed in, or a member for whom the evening was."""
    return await _taker_of(event, visitor, request)


async def tried_item(item_id: FromPath[UUID]) -> Item:
    """The item of this address."""
    return or_404(await Item.objects().get(Item.id == item_id))


async def evening_of_item(tried_item: NamedDependency[Item]) -> Event:
    """The evening at which it was written."""
    at = Roundtable.objects(Roundtable.event)
    evening: Event = only(await at.get(Roundtable.id == tried_item.roundtable)).event
    return evening


async def taker_of_item(
    request: AnyRequest,
    evening_of_item: NamedDependency[Event],
    visitor: NamedDependency[Visitor],
) -> Member:
    """The same, where the address names an item."""
    return await _taker_of(evening_of_item, visitor, request)


async def trial(trial_id: FromPath[UUID]) -> Trial:
    """What somebody took home, by its identifier."""
    return or_404(await Trial.objects().get(Trial.id == trial_id))


async def own_trial(
    request: AnyRequest, trial: NamedDependency[Trial], visitor: NamedDependency[Visitor]
) -> Trial:
    """The same, for whoever took it, signed in or by their ticket."""
    event = only(await Event.objects().get(Event.id == trial.event))
    mine = await registration_of(event, visitor, request.cookies)
    holders = {visitor.member and visitor.member.id, mine and mine.member.id}
    if trial.member not in holders:
        raise NotFoundException
    return trial


async def trial_of_link(token: FromPath[str]) -> Trial:
    """What the address in a mail is about."""
    return or_404(await trial_behind(token))


async def _taker_of(event: Event, visitor: Visitor, request: AnyRequest) -> Member:
    mine = await registration_of(event, visitor, request.cookies)
    if mine is not None and await came(mine.member, event):
        holder: Member = mine.member
        return holder
    person = visitor.member
    if person and person.is_member and await is_for(event, person):
        return person
    is_unknown = visitor == STRANGER and mine is None
    raise NotAuthorizedException if is_unknown else PermissionDeniedException


GIVEN = {
    "taker": Provide(taker),
    "tried_item": Provide(tried_item),
    "evening_of_item": Provide(evening_of_item),
    "taker_of_item": Provide(taker_of_item),
    "trial": Provide(trial),
    "own_trial": Provide(own_trial),
    "trial_of_link": Provide(trial_of_link),
}

PLACES = {
    "tries/{trial_id}": """
        SELECT e.id AS event, e.series FROM trial t JOIN event e ON e.id = t.event WHERE t.id = $1
    """
}
