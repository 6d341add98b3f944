"""A registration that the visitor may see, or their own at an event."""

from collections.abc import Mapping
from uuid import UUID

from litestar.datastructures import Cookie
from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotAuthorizedException, NotFoundException
from litestar.params import FromPath

from community.events.audience import Audience
from community.events.by_invitation import invited_by
from community.events.invitation_link import link_keys
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.registrations.addition import Addition
from community.registrations.find import by_id, by_member, by_serial
from community.registrations.mine import member_of_feed
from community.registrations.tables import Registration
from community.tickets.ticket_link import Replaced, serial_of
from community.web.answer import AnyRequest
from community.web.cookies import called, remember, remembered
from community.web.or_404 import or_404


async def registration(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    registration_id: FromPath[UUID],
) -> Registration:
    """The registration named by `registration_id`, for its holder or who works here."""
    found = await by_id(registration_id)
    if found is None or not is_for(found, visitor, request.cookies):
        raise NotFoundException
    return found


async def tickets(request: AnyRequest) -> list[int]:
    """The serials of the tickets that were opened in this browser."""
    names = [name for name in request.cookies if name.startswith(called("ticket-"))]
    serials = [serial_of(request.cookies[name]) for name in names]
    return [serial for serial in serials if serial is not None]


async def registrant(
    request: AnyRequest, joinable: NamedDependency[Event], visitor: NamedDependency[Visitor]
) -> Member | None:
    """Who registers: whoever has signed in, or whose invitation is held in this browser.

    A limited event is asked for by nobody else: it would tell which typed addresses are members'.
    """
    who = visitor.member or await invited_by(joinable, link_keys(request.cookies))
    if who is None and joinable.audience != Audience.EVERYBODY:
        raise NotAuthorizedException
    return who


async def addition(
    registration: NamedDependency[Registration], addition_id: FromPath[UUID]
) -> Addition:
    """What is taken in addition to this registration, named by `addition_id`."""
    theirs = (Addition.registration == registration.id) & (Addition.id == addition_id)
    return or_404(await Addition.objects().get(theirs))


async def is_own(
    request: AnyRequest,
    visitor: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
) -> bool:
    """Whether the registration is the visitor's own, rather than one they look after."""
    return is_of(registration, visitor, request.cookies)


async def opened(token: FromPath[str]) -> Registration:
    """The registration whose ticket was opened from a mail; refuses one that was replaced."""
    found = await by_serial(serial_of(token) or 0)
    if found is None:
        raise Replaced(_("This link has been replaced. Please open the newest mail from us."))
    return found


async def feed_owner(token: FromPath[str]) -> Member:
    """Whose calendar feed it is."""
    return or_404(await member_of_feed(token))


async def registration_of(
    event: Event, visitor: Visitor, cookies: Mapping[str, str]
) -> Registration | None:
    """The visitor's registration at this event, in any standing, with its person.

    Whoever has signed in is meant first: a ticket that was opened in this browser may be somebody
    else's. It speaks for a visitor without an account, and for one who has no registration of
    their own or has cancelled it.
    """
    mine = await by_member(event, visitor.member) if visitor.member else None
    if mine is None or mine.is_cancelled:
        serial = serial_of(remembered(cookies, cookie_name(event.id)))
        held = await by_serial(serial) if serial is not None else None
        if held is not None and held.event.id == event.id:
            return held
    return await by_id(mine.id) if mine is not None else None


async def taking_part(
    event: Event, visitor: Visitor, cookies: Mapping[str, str]
) -> Registration | None:
    """The same, unless it was cancelled."""
    found = await registration_of(event, visitor, cookies)
    return None if found is None or found.is_cancelled else found


def has_opened_a_ticket(cookies: Mapping[str, str]) -> bool:
    """Whether a ticket of any event was opened in this browser."""
    return any(name.startswith(called("ticket-")) for name in cookies)


def is_for(found: Registration, visitor: Visitor, cookies: Mapping[str, str]) -> bool:
    """Whether this visitor may see the registration."""
    return visitor.by_role or is_of(found, visitor, cookies)


def is_of(found: Registration, visitor: Visitor, cookies: Mapping[str, str]) -> bool:
    """Whether it is the visitor's own, by their account or by their ticket."""
    is_own = visitor.member is not None and visitor.member.id == found.member.id
    held = serial_of(remembered(cookies, cookie_name(found.event.id)))
    return is_own or held == found.ticket_serial


def ticket_cookie(event_id: int, token: str) -> Cookie:
    """Remembers in this browser that the ticket has been opened here."""
    return remember(cookie_name(event_id), token, 200 * 86_400)


def cookie_name(event_id: int) -> str:
    """One cookie for each event, so that two tickets do not push each other out."""
    return f"ticket-{event_id}"


GIVEN = {
    "tickets": Provide(tickets),
    "addition": Provide(addition),
    "registrant": Provide(registrant),
    "registration": Provide(registration),
    "opened": Provide(opened),
    "feed_owner": Provide(feed_owner),
    "is_own": Provide(is_own),
}

PLACES = {
    "registrations/{registration_id}": """
        SELECT e.id AS event, e.series
        FROM registration r JOIN event e ON e.id = r.event WHERE r.id = $1
    """
}
