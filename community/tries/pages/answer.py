"""How did it go? Opened from a mail without signing in; opening it changes nothing."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.tries.answer import Told, answer, may_be_shown
from community.tries.link import path_of
from community.tries.mine import one_taken
from community.tries.tables import Shown, Trial
from community.tries.take_home import leave_behind
from community.tries.words import WORDS
from community.web.answer import page, see

TrialOfLink = NamedDependency[Trial]


class AnswerForm(msgspec.Struct):
    """What came of it, what happened, and who may read it."""

    outcome: str = ""
    words: str = ""
    shown: str = Shown.NOBODY


@get("/what-happened/{token:str}")
async def what_happened(
    trial_of_link: TrialOfLink, visitor: NamedDependency[Visitor], outcome: FromQuery[str] = ""
) -> Response[str]:
    shown: dict[str, Any] = {
        "taken": await one_taken(trial_of_link.id),
        "path_of": path_of,
        "outcome": outcome,
    }
    may_show = await may_be_shown(trial_of_link)
    return page("tries/answer.html", visitor, may_show=may_show, **shown, **WORDS)


@post("/what-happened/{token:str}")
async def tell(
    trial_of_link: TrialOfLink, token: FromPath[str], data: URLEncodedBody[AnswerForm]
) -> Redirect:
    await answer(trial_of_link, Told(data.outcome, data.words, data.shown))
    return see(f"/what-happened/{token}", _("Thank you. The community learns from it."))


@post("/what-happened/{token:str}/withdrawal")
async def withdraw(trial_of_link: TrialOfLink) -> Redirect:
    await leave_behind(trial_of_link)
    return see("/tries", _("It is gone, with everything you told about it."))


HANDLERS = [what_happened, tell, withdraw]
