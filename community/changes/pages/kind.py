"""Changing to another kind of place."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.changes.change_to import change_to
from community.database import only
from community.language import _
from community.places.kinds import kind_named
from community.prices.as_shown import read_shown
from community.registrations.tables import Registration
from community.web.answer import see


class KindChoice(msgspec.Struct):
    """Which kind of place it should be, and what it would cost in all as it stood there."""

    kind: str = ""
    shown_yen: str = ""


@post("/registrations/{registration_id:uuid}/kind")
async def change_kind_of_mine(
    registration: NamedDependency[Registration], data: URLEncodedBody[KindChoice]
) -> Redirect:
    kind = only(await kind_named(registration.event, data.kind or "-"))
    mine = await change_to(registration, kind, read_shown(data.shown_yen))
    told = _("Your place is of the kind: {name}") if mine.kind == kind.id else _told(mine)
    return see(f"/registrations/{registration.id}", told.format(name=kind.called))


def _told(registration: Registration) -> str:
    if registration.holds_another:
        return _("Held for you: {name}. You keep your place until it is paid.")
    return _("In the draw: {name}. You keep your place until that one is yours.")


HANDLERS = [change_kind_of_mine]
