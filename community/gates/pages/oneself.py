"""Self check-in: the code on the venue's screen, and one's own phone."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.clock import now
from community.events.tables import Event
from community.gates.arrived import arrived
from community.gates.rotating import code_at
from community.gates.self_check_in import check_in_oneself, opens_at
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.settings import settings
from community.tickets.qr import qr_svg
from community.web.answer import page, see


class CodeForm(msgspec.Struct):
    """The digits that the screen shows."""

    code: str = ""


@get("/events/{slug:str}/door/code")
async def screen(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """For the venue's screen: digits and a QR code that change every half minute."""
    opens = opens_at(event) if now() < opens_at(event) else None
    code = code_at(event.id, now())
    picture = qr_svg(f"{settings().address}/events/{event.slug}/here?code={code}", code)
    shown: dict[str, Any] = {"code": code, "picture": picture, "opens": opens}
    return page("gates/screen.html", organiser, event=event, **shown)


@get("/events/{slug:str}/here")
async def here(
    visitor: NamedDependency[Visitor],
    event: NamedDependency[Event],
    sitter: NamedDependency[Registration],
    code: FromQuery[str] = "",
) -> Response[str]:
    """One tap: I am here. Who is here already reads where to sit."""
    found = await arrived(event, sitter)
    return page("gates/here.html", visitor, event=event, me=sitter, found=found, code=code)


@post("/events/{slug:str}/here")
async def check_in_here(
    event: NamedDependency[Event],
    sitter: NamedDependency[Registration],
    data: URLEncodedBody[CodeForm],
) -> Redirect:
    """Check in with the digits of the screen."""
    await check_in_oneself(event, sitter, data.code)
    return see(f"/events/{event.slug}/here")


HANDLERS = [screen, here, check_in_here]
