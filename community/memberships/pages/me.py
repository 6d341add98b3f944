"""My page: what I say about myself, and my membership."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.age import asked as asked_age
from community.members.age import read_age
from community.members.describe import describe
from community.members.tables import Member
from community.members.visitor import Visitor
from community.memberships import apply as membership
from community.memberships.choices import sizes, years
from community.memberships.leave import leave
from community.memberships.membership import history_of
from community.memberships.policy import current_policy
from community.memberships.questions import all_questions
from community.memberships.renew import ask_to_renew
from community.web.answer import page, see


class AboutForm(msgspec.Struct):
    """What a member says about themselves."""

    name: str = ""
    reading: str = ""
    company: str = ""
    company_size: str = ""
    job_title: str = ""
    industry: str = ""
    phase: str = ""
    experience: str = ""
    topics: str = ""
    language: str = ""


@get("/me")
async def my_page(me: NamedDependency[Member], visitor: NamedDependency[Visitor]) -> Response[str]:
    return page(
        "memberships/me.html",
        visitor,
        me=me,
        questions=await all_questions(),
        policy=await current_policy(),
        age=asked_age(),
        history=await history_of(me),
        sizes=sizes(),
        years=years(),
    )


@post("/me")
async def about_me(me: NamedDependency[Member], data: URLEncodedBody[AboutForm]) -> Redirect:
    await describe(me, msgspec.structs.asdict(data))
    return see("/me", _("Saved."))


@post("/membership")
async def apply(me: NamedDependency[Member], data: URLEncodedBody[dict[str, str]]) -> Redirect:
    await membership.apply(me, data.get("motive", ""), data, read_age(data))
    return see("/me/consents", _("Thank you. The organisers will answer you by mail."))


@post("/membership/renewal")
async def renew_mine(me: NamedDependency[Member]) -> Redirect:
    await ask_to_renew(me)
    return see("/me", _("Thank you for staying. The organisers will answer you by mail."))


@get("/me/leaving")
async def leaving(me: NamedDependency[Member], visitor: NamedDependency[Visitor]) -> Response[str]:
    return page("memberships/leaving.html", visitor, me=me)


@post("/membership/leaving")
async def leave_now(me: NamedDependency[Member]) -> Redirect:
    await leave(me)
    return see("/me", _("You have left. Thank you for the time together."))


HANDLERS = [my_page, about_me, apply, renew_mine, leaving, leave_now]
