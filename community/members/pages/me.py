"""My page: what I say about myself, and asking to become a member."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members import apply as membership
from community.members.describe import describe
from community.members.tables import Member
from community.members.visitor import Visitor
from community.web.answer import page, see


class AboutForm(msgspec.Struct):
    """What a member says about themselves."""

    name: str = ""
    company: str = ""
    job_title: str = ""
    industry: str = ""
    phase: str = ""
    language: str = ""


class MotiveForm(msgspec.Struct):
    """Why somebody wants to become a member."""

    motive: str = ""


@get("/me")
async def my_page(me: NamedDependency[Member], visitor: NamedDependency[Visitor]) -> Response[str]:
    return page("members/me.html", visitor, me=me)


@post("/me")
async def about_me(me: NamedDependency[Member], data: URLEncodedBody[AboutForm]) -> Redirect:
    await describe(me, msgspec.structs.asdict(data))
    return see("/me", _("Saved."))


@post("/membership")
async def apply(me: NamedDependency[Member], data: URLEncodedBody[MotiveForm]) -> Redirect:
    await membership.apply(me, data.motive)
    return see("/me/consents", _("Thank you. The organisers will answer you by mail."))


HANDLERS = [my_page, about_me, apply]
