"""What somebody takes in addition to their place."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.additions.add import add
from community.additions.give_up import give_up
from community.language import _
from community.members.visitor import Visitor
from community.places.kinds import kind_beside
from community.prices.as_shown import read_shown
from community.registrations.addition import Addition
from community.registrations.tables import Registration
from community.web.answer import see


class AdditionForm(msgspec.Struct):
    """Which kind of place is taken as well, a code for it, and the price that stood there."""

    kind: str = ""
    discount_code: str = ""
    shown_yen: str = ""


@post("/registrations/{registration_id:uuid}/additions")
async def add_something(
    registration: NamedDependency[Registration], data: URLEncodedBody[AdditionForm]
) -> Redirect:
    kind = await kind_beside(registration.event, data.kind)
    shown_yen = read_shown(data.shown_yen)
    added = await add(registration, kind, data.discount_code, shown_yen=shown_yen)
    told = _("Added: {name}") if added.has_place else _("You are on the waitlist for: {name}")
    return see(f"/registrations/{registration.id}#additions", told.format(name=kind.called))


@post("/registrations/{registration_id:uuid}/additions/{addition_id:uuid}/cancellation")
async def give_something_up(
    registration: NamedDependency[Registration],
    addition: NamedDependency[Addition],
    visitor: NamedDependency[Visitor],
) -> Redirect:
    await give_up(addition, by_holder=not visitor.by_role)
    return see(f"/registrations/{registration.id}#additions", _("Cancelled."))


HANDLERS = [add_something, give_something_up]
