"""The waitlist: to say yes to what is offered, and to give a place to somebody by hand."""

from litestar import post
from litestar.di import NamedDependency
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.waitlist.offer import accept
from community.waitlist.promote import promote_one
from community.web.answer import see


@post("/registrations/{registration_id:uuid}/acceptance")
async def accept_offer(registration: NamedDependency[Registration]) -> Redirect:
    await accept(registration)
    return see(f"/registrations/{registration.id}", _("The place is yours."))


@post("/registrations/{registration_id:uuid}/promotion")
async def promote_by_hand(
    organiser: NamedDependency[Visitor], registration: NamedDependency[Registration]
) -> Redirect:
    await promote_one(registration)
    return see(f"/events/{registration.event.slug}/registrations", _("Done. A mail is on its way."))


HANDLERS = [accept_offer, promote_by_hand]
