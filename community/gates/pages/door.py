"""What keeps the scanner's page without network, and what is looked at when it is back."""

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.gates.afterwards import afterwards
from community.members.visitor import Visitor
from community.web.answer import page
from community.web.worker import worker_answer


@get("/door-worker.js", include_in_schema=False)
async def worker() -> Response[bytes]:
    """What keeps the scanner's page and the tablet's."""
    return worker_answer("door-worker.js")


@get("/events/{slug:str}/door/afterwards")
async def what_could_not_be_known(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """Whom gates without network let in twice, without a place, or without having paid."""
    found = await afterwards(event)
    return page("gates/afterwards.html", organiser, event=event, found=found)


HANDLERS = [worker, what_could_not_be_known]
