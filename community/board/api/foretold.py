"""What a move would change, for programs and for the board before somebody is let go of."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, QueryParameter

from community.board.foretell import foretell
from community.events.tables import Event
from community.members.visitor import Visitor


class Foretold(msgspec.Struct):
    """By roundtable, what gets better and worse when this person moves there."""

    roundtables: dict[UUID, str]


@get("/api/v1/events/{slug:str}/rounds/{number:int}/previews")
async def previews(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    number: FromPath[int],
    who: Annotated[UUID, QueryParameter(name="registration")],
) -> Foretold:
    """What moving somebody would make better or worse, for each roundtable; nothing is moved."""
    return Foretold(await foretell(event, number, who))


HANDLERS = [previews]
