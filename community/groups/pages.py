"""The link of a group, coming with others after all, and the word that everybody is there."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.groups.close_group import close_group_of
from community.groups.come_with import come_with
from community.groups.go_alone import go_alone
from community.groups.group_invitation import asked_along
from community.groups.group_wish import read_group_wish
from community.groups.grow_group import grow_group
from community.language import _
from community.registrations.tables import Registration
from community.typed import read_whole_number
from community.web.answer import see


@get("/together/{token:str}")
async def open_group_link(token: FromPath[str]) -> Redirect:
    asked = await asked_along(token)
    return Redirect(f"/events/{asked.slug}/registrations/new?together={asked.token}")


class TogetherForm(msgspec.Struct):
    """How many they are, or the link somebody was given."""

    group_size: str = ""
    link: str = ""
    people: str = ""


@post("/registrations/{registration_id:uuid}/group")
async def come_along(
    registration: NamedDependency[Registration], data: URLEncodedBody[TogetherForm]
) -> Redirect:
    wish = read_group_wish(data.link.strip(), data.group_size, registration.member.name)
    await come_with(registration, wish)
    return see(f"/registrations/{registration.id}#group", _("You come together."))


@post("/registrations/{registration_id:uuid}/group/growth")
async def grow(
    registration: NamedDependency[Registration], data: URLEncodedBody[TogetherForm]
) -> Redirect:
    await grow_group(registration, read_whole_number(data.people, "people"))
    return see(f"/registrations/{registration.id}#group", _("Saved."))


@post("/registrations/{registration_id:uuid}/group/closing")
async def close_group(registration: NamedDependency[Registration]) -> Redirect:
    await close_group_of(registration)
    return see(f"/registrations/{registration.id}#group", _("Saved."))


@post("/registrations/{registration_id:uuid}/group/leaving")
async def leave(registration: NamedDependency[Registration]) -> Redirect:
    await go_alone(registration)
    return see(f"/registrations/{registration.id}#group", _("You come by yourself now."))


HANDLERS = [open_group_link, come_along, grow, close_group, leave]
