"""A ticket as it stays on the guest's own device: no sign-in, no network, nobody else's things."""

from email.utils import format_datetime

from litestar import Response, get
from litestar.di import NamedDependency

from community.changes.kept_ticket import kept_ticket
from community.clock import now
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.registrations.ticket_pdf import ticket_pdf
from community.web.answer import page
from community.web.pdf import pdf_answer
from community.web.worker import worker_answer


@get("/ticket-worker.js", include_in_schema=False)
async def worker() -> Response[bytes]:
    """What keeps one ticket."""
    return worker_answer("ticket-worker.js")


@get("/tickets/{token:str}/kept")
async def ticket_to_keep(
    opened: NamedDependency[Registration], visitor: NamedDependency[Visitor]
) -> Response[str]:
    """The ticket alone; `Expires` tells the worker when to forget it."""
    found = await kept_ticket(opened)
    answer = page(
        "changes/kept.html",
        visitor,
        registration=opened,
        event=opened.event,
        member=opened.member,
        ticket=found.ticket,
        as_of=now(),
    )
    answer.headers["expires"] = format_datetime(found.until, usegmt=True)
    return answer


@get("/tickets/{token:str}/ticket.pdf")
async def ticket_on_paper(opened: NamedDependency[Registration]) -> Response[bytes]:
    """The same as is mailed."""
    ticket = (await kept_ticket(opened)).ticket
    content = await ticket_pdf(opened, opened.event, opened.member, ticket.kind.name)
    return pdf_answer(content, "ticket")


HANDLERS = [worker, ticket_to_keep, ticket_on_paper]
