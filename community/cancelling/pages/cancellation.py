"""Giving a place or a turn back."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.cancelling.cancel import cancel
from community.cancelling.form import ReasonForm
from community.language import _
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.web.answer import see


@post("/registrations/{registration_id:uuid}/cancellation")
async def cancel_registration(
    registration: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[ReasonForm],
) -> Redirect:
    await cancel(registration, data.reason, by_holder=not visitor.by_role)
    path = f"/events/{registration.event.slug}/registrations"
    return see(path if data.back else f"/registrations/{registration.id}", _("Cancelled."))


HANDLERS = [cancel_registration]
