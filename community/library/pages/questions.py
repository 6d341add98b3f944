"""What stayed open at earlier evenings, to be asked again at a coming one."""

from uuid import UUID

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.events.dependencies import event_found_by
from community.events.rounds import rounds_of
from community.events.visible_to import Viewer
from community.language import _
from community.library.carry import carry, open_questions
from community.library.seek import line
from community.members.visitor import Visitor
from community.web.answer import page, see
from community.web.or_404 import or_404


class CarryForm(msgspec.Struct):
    """The question, and the round that shall ask it."""

    line: UUID
    round: int


@get("/events/{slug:str}/open-questions")
async def questions(
    organiser: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    slug: FromPath[str],
) -> Response[str]:
    event = await event_found_by(viewer, slug)
    found = await open_questions(viewer, event)
    rounds = [each for each in await rounds_of(event) if not each.has_begun]
    return page("library/questions.html", organiser, event=event, questions=found, rounds=rounds)


@post("/events/{slug:str}/open-questions")
async def ask_again(
    organiser: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    slug: FromPath[str],
    data: URLEncodedBody[CarryForm],
) -> Redirect:
    event = await event_found_by(viewer, slug)
    await carry(event, or_404(await line(viewer, data.line)), data.round)
    told = _("Round {number} asks it now.").format(number=data.round)
    return see(f"/events/{event.slug}/open-questions", told)


HANDLERS = [questions, ask_again]
