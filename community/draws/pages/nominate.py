"""Letting somebody come first in a draw."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.draws.nominate import nominate
from community.language import _
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.web.answer import see


class NominationForm(msgspec.Struct):
    """Whether somebody comes first in the draw."""

    is_nominated: str = ""


@post("/registrations/{registration_id:uuid}/nomination")
async def nominate_somebody(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: URLEncodedBody[NominationForm],
) -> Redirect:
    await nominate(registration, bool(data.is_nominated))
    return see(f"/events/{registration.event.slug}/registrations", _("Saved."))


HANDLERS = [nominate_somebody]
