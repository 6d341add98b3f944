"""What is printed: lists by roundtable and by name, and cards that stand on the roundtables."""

from typing import Annotated

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter

from community.events.tables import Event
from community.members.visitor import Visitor
from community.seats.papers import Paper, printed

RoundNumber = Annotated[int, QueryParameter(name="round")]


@get("/events/{slug:str}/seats/papers/{paper:str}")
async def print_one(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    paper: FromPath[str],
    number: RoundNumber = 0,
) -> Response[bytes]:
    if paper not in set(Paper):
        raise NotFoundException
    content = await printed(event, Paper(paper), number)
    headers = {"content-disposition": f'inline; filename="{event.slug}-{paper}.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)


HANDLERS = [print_one]
