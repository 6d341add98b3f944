"""The tablet at the entrance: set up, show a ticket, leave with the PIN."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.access.dependencies import DOOR
from community.access.sessions import COOKIE
from community.access.tables import DoorLink
from community.checkins.sight import look
from community.events.tables import Event
from community.gates.dependencies import KIOSK, SECONDS
from community.gates.going import where_to
from community.gates.kiosk import leave, set_up
from community.members.visitor import Visitor
from community.tickets.ticket import MARK
from community.web.answer import AnyRequest, page, see
from community.web.cookies import forget, remember, remembered


class SetUpForm(msgspec.Struct):
    """What the tablet is called, and the digits that end it."""

    name: str = ""
    pin: str = ""


class PinForm(msgspec.Struct):
    """The digits that end it."""

    pin: str = ""


class Ticket(msgspec.Struct):
    """What was held in front of the tablet, and the id of the scan."""

    ticket: str = ""
    scan: str = ""


class Greeting(msgspec.Struct):
    """What the tablet says."""

    outcome: str
    sentence: str
    name: str = ""
    roundtable: str = ""


@get("/events/{slug:str}/door/kiosk")
async def set_up_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    return page("gates/set_up.html", organiser, event=event)


@post("/events/{slug:str}/door/kiosk")
async def begin(
    request: AnyRequest,
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[SetUpForm],
) -> Redirect:
    """From now on this browser is a tablet: who set it up is signed out of it."""
    session = remembered(request.cookies, COOKIE)
    _link, note = await set_up(organiser, event, data.name, data.pin, session)
    answer = see("/kiosk")
    answer.cookies += [remember(KIOSK, note, SECONDS), forget(COOKIE), forget(DOOR)]
    return answer


@get("/kiosk")
async def kiosk(
    visitor: NamedDependency[Visitor],
    tablet: NamedDependency[DoorLink],
    kiosk_event: NamedDependency[Event],
) -> Response[str]:
    return page("gates/kiosk.html", visitor, tablet=tablet, event=kiosk_event)


@post("/kiosk/checkins", status_code=200)
async def check_in_one(
    tablet: NamedDependency[DoorLink],
    kiosk_event: NamedDependency[Event],
    data: URLEncodedBody[Ticket],
) -> Greeting:
    """Check in whoever holds up a ticket; nothing else is taken here."""
    shown = data.ticket if data.ticket.startswith(MARK) else ""
    seen = await look(kiosk_event, shown, tablet.name, data.scan)
    where = (await where_to(kiosk_event)).of(seen.registration) if seen.registration else ""
    return Greeting(seen.outcome, seen.sentence, seen.name, where)


@post("/kiosk/leaving")
async def end(
    request: AnyRequest,
    tablet: NamedDependency[DoorLink],
    kiosk_event: NamedDependency[Event],
    data: URLEncodedBody[PinForm],
) -> Redirect:
    """With the PIN it becomes a device of the door."""
    token = await leave(tablet, remembered(request.cookies, KIOSK), data.pin)
    answer = see(f"/events/{kiosk_event.slug}/door")
    answer.cookies += [remember(DOOR, token, SECONDS), forget(KIOSK)]
    return answer


HANDLERS = [set_up_page, begin, kiosk, check_in_one, end]
