"""Who hosts a roundtable."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.registrations.form import HostForm
from community.registrations.host import let_host
from community.registrations.tables import Registration
from community.web.answer import see


@post("/registrations/{registration_id:uuid}/hosting")
async def let_somebody_host(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: URLEncodedBody[HostForm],
) -> Redirect:
    await let_host(registration, bool(data.is_host))
    return see(f"/events/{registration.event.slug}/registrations", _("Saved."))


HANDLERS = [let_somebody_host]
