"""What I agreed to, changed with one tap each; and the way out of a mail."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.consents.decide import decide, withdraw
from community.consents.dependencies import Subscriber
from community.consents.find import answers_of
from community.consents.form import YES
from community.consents.purpose import Purpose
from community.consents.tables import Channel
from community.consents.wordings import WORDINGS
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.web.answer import page, see


class AnswerForm(msgspec.Struct):
    """Yes or no; anything else is a no."""

    answer: str = ""


@get("/me/consents")
async def my_consents(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Response[str]:
    answers = await answers_of(me)
    return page("consents/mine.html", visitor, wordings=WORDINGS, answers=answers)


@post("/me/consents/{purpose_name:str}")
async def answer(
    me: NamedDependency[Member],
    purpose: NamedDependency[Purpose],
    data: URLEncodedBody[AnswerForm],
) -> Redirect:
    await decide(me, {purpose: data.answer == YES}, Channel.PAGE)
    return see(f"/me/consents#{purpose}", _("Noted. A receipt is on its way by mail."))


@get("/unsubscribe/{token:str}")
async def way_out(
    subscription: NamedDependency[Subscriber], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return _way_out(subscription, visitor, is_done=False)


@post("/unsubscribe/{token:str}", status_code=200)
async def unsubscribe(
    subscription: NamedDependency[Subscriber], visitor: NamedDependency[Visitor]
) -> Response[str]:
    await withdraw(*subscription, Channel.MAIL)
    return _way_out(subscription, visitor, is_done=True)


def _way_out(subscription: Subscriber, visitor: Visitor, is_done: bool) -> Response[str]:
    text = WORDINGS[subscription[1]][-1]
    return page("consents/unsubscribe.html", visitor, text=text, is_done=is_done)


HANDLERS = [my_consents, answer, way_out, unsubscribe]
