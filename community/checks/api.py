"""Programs send a draft to its roundtables, and see how far they are."""

from litestar import get, post
from litestar.di import NamedDependency

from community.checks.progress import Checked, checked
from community.checks.send import send_to_roundtables
from community.events.tables import Event
from community.members.visitor import Visitor

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


@get("/api/v1/events/{slug:str}/checks")
async def progress(organiser: Organiser, event: Evening) -> Checked:
    """How far each roundtable has looked over its lines."""
    return await checked(event)


@post("/api/v1/events/{slug:str}/checks")
async def send(organiser: Organiser, event: Evening) -> Checked:
    """Ask the roundtables to look over their lines within two days."""
    await send_to_roundtables(event)
    return await checked(event)


HANDLERS = [progress, send]
