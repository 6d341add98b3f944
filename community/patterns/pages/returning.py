"""Give back, with one tap, a place that came by itself."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.patterns.give_back import give_back
from community.registrations.tables import Registration
from community.web.answer import page, see


class ReturnForm(msgspec.Struct):
    """Whether this person wants to be registered for the next ones."""

    and_no_more: str = ""


@get("/returning/{token:str}")
async def returning(
    opened: NamedDependency[Registration], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("patterns/returning.html", visitor, registration=opened, event=opened.event)


@post("/returning/{token:str}")
async def give_place_back(
    opened: NamedDependency[Registration],
    token: FromPath[str],
    data: URLEncodedBody[ReturnForm],
) -> Redirect:
    await give_back(opened, bool(data.and_no_more))
    return see(f"/tickets/{token}", _("Thank you for telling us. The next in line is glad."))


HANDLERS = [returning, give_place_back]
