"""The organisers' list: who asks to become a member, and who is one."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.clock import now
from community.language import _
from community.members import apply as membership
from community.members.people import all_members, applicants
from community.members.tables import Member
from community.members.visitor import Visitor
from community.web.answer import page, see


class DecisionForm(msgspec.Struct):
    """Why a request is granted or turned down."""

    reason: str = ""


@get("/members")
async def members(organiser: NamedDependency[Visitor]) -> Response[str]:
    requests, people = await applicants(), await all_members()
    return page("members/list.html", organiser, requests=requests, people=people, today=now())


@post("/members/{member_id:uuid}/approval")
async def approve(
    organiser: NamedDependency[Visitor],
    person: NamedDependency[Member],
    data: URLEncodedBody[DecisionForm],
) -> Redirect:
    member = await membership.approve(person, data.reason)
    return see("/members", _("{name} is now a member and has been told.").format(name=member.name))


@post("/members/{member_id:uuid}/declining")
async def decline(
    organiser: NamedDependency[Visitor],
    person: NamedDependency[Member],
    data: URLEncodedBody[DecisionForm],
) -> Redirect:
    member = await membership.decline(person, data.reason)
    return see("/members", _("{name} has been told the reason.").format(name=member.name))


HANDLERS = [members, approve, decline]
