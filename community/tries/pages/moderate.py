"""What people told of what they tried, for organisers, who may take it off with a reason."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.tries.hide import hide, show_again
from community.tries.tables import Trial
from community.tries.told import told_at_all
from community.tries.words import WORDS
from community.web.answer import page, see

One = NamedDependency[Trial]


class BecauseForm(msgspec.Struct):
    """Why it is taken off."""

    because: str = ""


@get("/desk/tries")
async def told(organiser: NamedDependency[Visitor]) -> Response[str]:
    return page("tries/desk.html", organiser, accounts=await told_at_all(), **WORDS)


@post("/tries/{trial_id:uuid}/hiding")
async def hide_one(trial: One, data: URLEncodedBody[BecauseForm]) -> Redirect:
    await hide(trial, data.because)
    return see("/desk/tries", _("Nobody reads it in the library any more."))


@post("/tries/{trial_id:uuid}/showing")
async def show_one(trial: One) -> Redirect:
    await show_again(trial)
    return see("/desk/tries", _("It is in the library again."))


HANDLERS = [told, hide_one, show_one]
