"""A guest's own words, behind the link in the mail."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.approvals.answer import answer
from community.approvals.read_replies import read_replies
from community.commentary.find import words_of_guest
from community.commentary.tables import GuestAsking
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import AnyRequest, page, see

Answer = Response[Any]
Mine = NamedDependency[GuestAsking]
HERE = "/approvals/{token:str}"


@get(HERE)
async def own_words(visitor: NamedDependency[Visitor], own_asking: Mine) -> Answer:
    event = own_asking.event
    words = await words_of_guest(event, own_asking.guest.id)
    return page("approvals/approve.html", visitor, asking=own_asking, event=event, words=words)


@post(HERE)
async def decide(request: AnyRequest, own_asking: Mine) -> Answer:
    await answer(own_asking.event, own_asking, read_replies(dict(await request.form())))
    return see(request.url.path, _("Thank you. This is what stands now."))


HANDLERS = [own_words, decide]
