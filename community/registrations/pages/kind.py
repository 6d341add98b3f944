"""Changing to another kind of place."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.database import only
from community.language import _
from community.places.kinds import kind_named
from community.registrations.change_to import change_to
from community.registrations.tables import Registration
from community.web.answer import see


class KindChoice(msgspec.Struct):
    """Which kind of place it should be."""

    kind: str = ""


@post("/registrations/{registration_id:uuid}/kind")
async def change_kind_of_mine(
    registration: NamedDependency[Registration], data: URLEncodedBody[KindChoice]
) -> Redirect:
    kind = only(await kind_named(registration.event, data.kind or "-"))
    await change_to(registration, kind)
    return see(
        f"/registrations/{registration.id}", _("Changed to: {name}").format(name=kind.called)
    )


HANDLERS = [change_kind_of_mine]
