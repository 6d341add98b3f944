"""Open questions of earlier evenings for programs."""

from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from community.events.dependencies import event_found_by
from community.events.visible_to import Viewer
from community.library.carry import OpenQuestion, carry, open_questions
from community.library.seek import line
from community.members.visitor import Visitor
from community.web.or_404 import or_404


class Carrying(msgspec.Struct):
    """The question, and the number of the round that shall ask it."""

    line: UUID
    round: int


@get("/api/v1/events/{slug:str}/open-questions")
async def questions(
    organiser: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    slug: FromPath[str],
) -> list[OpenQuestion]:
    """What roundtables left open before this evening, the latest first."""
    return await open_questions(viewer, await event_found_by(viewer, slug))


@post("/api/v1/events/{slug:str}/open-questions", status_code=200)
async def ask_again(
    organiser: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    slug: FromPath[str],
    data: JSONBody[Carrying],
) -> list[OpenQuestion]:
    """Let a round of this evening ask it."""
    event = await event_found_by(viewer, slug)
    await carry(event, or_404(await line(viewer, data.line)), data.round)
    return await open_questions(viewer, event)


HANDLERS = [questions, ask_again]
