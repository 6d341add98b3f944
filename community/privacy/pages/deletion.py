"""Deletion by the mailed link that a person's program asked for."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from community.access.sessions import COOKIE
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.payments.open_money import open_money_of
from community.privacy.erase import erase
from community.web.answer import page, see
from community.web.cookies import forget


@get("/deletions/{token:str}")
async def asked_page(
    leaving: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Response[str]:
    money = await open_money_of(leaving)
    return page("privacy/deletion_asked.html", visitor, leaving=leaving, open_money=money)


@post("/deletions/{token:str}")
async def delete_by_link(
    leaving: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Redirect:
    await erase(leaving)
    answer = see("/", _("Everything about you has been deleted. Thank you for having been here."))
    if visitor.member and visitor.member.id == leaving.id:
        answer.cookies.append(forget(COOKIE))
    return answer


HANDLERS = [asked_page, delete_by_link]
