"""Signing in by a mailed link, and out again."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.access import sign_in as door
from community.access.dependencies import COOKIE
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import AnyRequest, page, see
from community.web.cookies import forget, remember, remembered


class SignInForm(msgspec.Struct):
    """Where the link goes, and where its holder goes on."""

    email: str = ""
    next: str = "/"


@get("/sign-in")
async def sign_in_page(
    visitor: NamedDependency[Visitor], next: FromQuery[str] = "/me"
) -> Response[str]:
    return page("access/sign_in.html", visitor, next=next)


@post("/sign-in")
async def ask_for_link(data: URLEncodedBody[SignInForm]) -> Redirect:
    await door.ask_for_link(data.email, data.next)
    told = _("If we know this address, a link is on its way to it. It works for 15 minutes.")
    return see("/sign-in", told)


@get("/sign-in/{secret:str}")
async def link_page(visitor: NamedDependency[Visitor], secret: FromPath[str]) -> Response[str]:
    return page("access/link.html", visitor, secret=secret)


@post("/sign-in/{secret:str}")
async def use_link(request: AnyRequest, secret: FromPath[str]) -> Redirect:
    session, next_path = await door.sign_in(secret, request.headers.get("user-agent", ""))
    answer = see(next_path)
    answer.cookies.append(remember(COOKIE, session, int(door.SESSION_LASTS.total_seconds())))
    return answer


@post("/sign-out")
async def sign_out(request: AnyRequest) -> Redirect:
    await door.sign_out(remembered(request.cookies, COOKIE))
    answer = see("/", _("You are signed out."))
    answer.cookies.append(forget(COOKIE))
    return answer


HANDLERS = [sign_in_page, ask_for_link, link_page, use_link, sign_out]
