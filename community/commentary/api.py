"""What the guests said about what the roundtables presented."""

from typing import Literal

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from community.commentary.comment import comment, take_back
from community.commentary.move import move
from community.commentary.reword import reword
from community.commentary.shapes import Changed, Said, Words
from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.tables import Commentary

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Mine = NamedDependency[Commentary]
HERE = "/api/v1/events/{slug:str}/commentary"
ONE = HERE + "/{commentary_id:uuid}"


@get(HERE)
async def all_commentary(organiser: Organiser, event: Evening) -> Said:
    """The guests' commentary."""
    return await Said.at(event)


@post(HERE)
async def add(organiser: Organiser, event: Evening, data: JSONBody[Words]) -> Said:
    """Keep a guest's words."""
    await comment(event, str(data.guest), data.text, data.chosen)
    return await Said.at(event)


@put(ONE)
async def change(
    organiser: Organiser, event: Evening, said_by_guest: Mine, data: JSONBody[Changed]
) -> Said:
    """Change a guest's words; 409 when others have changed them since `based_on`."""
    await reword(event, said_by_guest, data.wording)
    return await Said.at(event)


@post(ONE + "/moves/{way:str}", status_code=200)
async def change_order(
    organiser: Organiser,
    event: Evening,
    said_by_guest: Mine,
    way: FromPath[Literal["up", "down"]],
) -> Said:
    """Put a guest's words one place up or down."""
    await move(event, said_by_guest, up=way == "up")
    return await Said.at(event)


@post(ONE + "/removal", status_code=200)
async def remove(organiser: Organiser, event: Evening, said_by_guest: Mine) -> Said:
    """Take a guest's words back; they are gone."""
    await take_back(event, said_by_guest)
    return await Said.at(event)


HANDLERS = [all_commentary, add, change, change_order, remove]
