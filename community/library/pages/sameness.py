"""A person says whether two lines say the same."""

from uuid import UUID

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.library.found import Found
from community.library.say_same import say_same
from community.members.visitor import Visitor
from community.web.answer import see


class SamenessForm(msgspec.Struct):
    """The other line, and whether it says the same."""

    other: UUID
    is_same: str = ""


@post("/library/{line_id:uuid}/sameness")
async def say(
    organiser: NamedDependency[Visitor],
    library_line: NamedDependency[Found],
    data: URLEncodedBody[SamenessForm],
) -> Redirect:
    await say_same(library_line.id, data.other, bool(data.is_same), organiser.name)
    told = _("Noted: they say the same.") if data.is_same else _("Noted: these are not the same.")
    return see(f"/library/{library_line.id}", told)


HANDLERS = [say]
