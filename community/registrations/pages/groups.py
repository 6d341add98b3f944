"""The link of a group, and the word that everybody is there."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from community.language import _
from community.registrations.close_group import close_group_of
from community.registrations.group_invitation import asked_along
from community.registrations.tables import Registration
from community.web.answer import see


@get("/together/{token:str}")
async def open_group_link(token: FromPath[str]) -> Redirect:
    asked = await asked_along(token)
    return Redirect(f"/events/{asked.slug}/registrations/new?together={asked.token}")


@post("/registrations/{registration_id:uuid}/group/closing")
async def close_group(registration: NamedDependency[Registration]) -> Redirect:
    await close_group_of(registration)
    return see(f"/registrations/{registration.id}#group", _("Saved."))


HANDLERS = [open_group_link, close_group]
