"""The page of a ticket, with all that its holder can see and change."""

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.changes.beside import besides
from community.changes.show import ticket_of
from community.groups.show_group import group_shown
from community.members.visitor import Visitor
from community.registrations.dependencies import ticket_cookie
from community.registrations.due import due_yen
from community.registrations.tables import Registration
from community.web.answer import page


@get("/registrations/{registration_id:uuid}")
async def ticket_page(
    registration: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    is_own: NamedDependency[bool],
) -> Response[str]:
    return await _ticket_page(registration, visitor, is_own)


@get("/tickets/{token:str}")
async def open_ticket(
    opened: NamedDependency[Registration], visitor: NamedDependency[Visitor], token: FromPath[str]
) -> Response[str]:
    answer = await _ticket_page(opened, visitor)
    answer.cookies.append(ticket_cookie(opened.event.id, token))
    return answer


async def _ticket_page(
    registration: Registration, visitor: Visitor, is_own: bool = True
) -> Response[str]:
    found = await besides(registration)
    return page(
        "changes/ticket.html",
        visitor,
        registration=registration,
        event=registration.event,
        member=registration.member,
        ticket=await ticket_of(registration),
        group=await group_shown(registration),
        is_own=is_own,
        beside=found.beside,
        other_kinds=found.others,
        wanted=found.wanted,
        due_yen=due_yen(registration),
    )


HANDLERS = [ticket_page, open_ticket]
