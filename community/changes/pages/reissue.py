"""A new ticket in place of one that somebody else may have."""

from litestar import post
from litestar.di import NamedDependency
from litestar.response import Redirect

from community.changes.reissue import reissue
from community.language import _
from community.registrations.dependencies import ticket_cookie
from community.registrations.tables import Registration
from community.tickets.ticket_link import ticket_token
from community.web.answer import see


@post("/registrations/{registration_id:uuid}/ticket")
async def new_ticket(
    registration: NamedDependency[Registration], is_own: NamedDependency[bool]
) -> Redirect:
    event = registration.event
    made = await reissue(registration)
    told = _("Here is the new ticket. The old one opens no door any more.")
    answer = see(f"/registrations/{made.id}", told)
    if is_own:  # who came by the old ticket's link goes on with the new one
        answer.cookies.append(ticket_cookie(event.id, ticket_token(made.ticket_serial)))
    return answer


HANDLERS = [new_ticket]
