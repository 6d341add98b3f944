"""Still coming? A page with two buttons: opening it changes nothing, as scanners open links."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.cancelling.cancel import cancel
from community.cancelling.form import AnswerForm
from community.cancelling.still_comes import still_comes
from community.language import _
from community.members.visitor import Visitor
from community.registrations.in_time import can_be_given_back
from community.registrations.tables import Registration
from community.web.answer import page, see


@get("/coming/{token:str}")
async def coming(
    opened: NamedDependency[Registration], visitor: NamedDependency[Visitor]
) -> Response[str]:
    can_cancel = can_be_given_back(opened, opened.event)
    shown = {"registration": opened, "event": opened.event, "can_cancel": can_cancel}
    return page("cancelling/coming.html", visitor, **shown)


@post("/coming/{token:str}")
async def say_if_coming(
    opened: NamedDependency[Registration], token: FromPath[str], data: URLEncodedBody[AnswerForm]
) -> Redirect:
    if data.comes == "no":
        await cancel(opened, by_holder=True)
        said = _("Thank you for telling us. The next in line is glad.")
    else:
        await still_comes(opened)
        said = _("Thank you. We look forward to seeing you.")
    return see(f"/tickets/{token}", said)


HANDLERS = [coming, say_if_coming]
