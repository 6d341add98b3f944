"""Signing in by a mailed link or its code, and out again."""

from datetime import timedelta
from typing import Any
from urllib.parse import quote

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.access.browser import Browser
from community.access.dependencies import ASKED, DEVICE
from community.access.end_sessions import end_session
from community.access.sessions import (
    COOKIE,
    DEVICE_IS_KNOWN,
    SESSION_LASTS,
    SignedIn,
)
from community.language import _
from community.members.visitor import Visitor
from community.signing_in.ask import ask_for_link
from community.signing_in.ceremony import passkeys_work
from community.signing_in.code import code_of, show_code, use_code
from community.signing_in.provider import provider_name
from community.signing_in.sign_in import opened, sign_in
from community.web.answer import AnyRequest, page, see
from community.web.cookies import forget, remember
from community.web.network import network_of

WAITS = timedelta(hours=1)  # longer than any link that is on its way


class SignInForm(msgspec.Struct):
    """Where the link goes, and where its holder goes on."""

    email: str = ""
    next: str = "/me"


class CodeForm(msgspec.Struct):
    """The six digits that the link showed elsewhere."""

    code: str = ""


@get("/sign-in")
async def sign_in_page(
    visitor: NamedDependency[Visitor],
    browser: NamedDependency[Browser],
    next: FromQuery[str] = "/me",
) -> Response[str]:
    ways: dict[str, Any] = {"passkeys_work": passkeys_work(), "provider": provider_name()}
    return page("signing_in/sign_in.html", visitor, next=next, waits=bool(browser.asked), **ways)


@post("/sign-in")
async def ask(
    request: AnyRequest, browser: NamedDependency[Browser], data: URLEncodedBody[SignInForm]
) -> Redirect:
    asked = await ask_for_link(data.email, data.next, network_of(request), browser.asked)
    told = _("If we know this address, a link is on its way to it. It works for 15 minutes.")
    answer = see(f"/sign-in?next={quote(data.next)}", told)
    answer.cookies.append(remember(ASKED, asked, int(WAITS.total_seconds())))
    return answer


@post("/sign-in/code")
async def type_code(browser: NamedDependency[Browser], data: URLEncodedBody[CodeForm]) -> Redirect:
    return welcome(await use_code(data.code, browser))


@get("/sign-in/{secret:str}")
async def link_page(
    visitor: NamedDependency[Visitor], browser: NamedDependency[Browser], secret: FromPath[str]
) -> Response[str]:
    found, code = await opened(secret, browser), await code_of(secret)
    return page("signing_in/link.html", visitor, secret=secret, opened=found, code=code)


@post("/sign-in/{secret:str}")
async def use_link(browser: NamedDependency[Browser], secret: FromPath[str]) -> Redirect:
    return welcome(await sign_in(secret, browser))


@post("/sign-in/{secret:str}/code")
async def show(secret: FromPath[str]) -> Redirect:
    await show_code(secret)
    return see(f"/sign-in/{quote(secret)}")


@post("/sign-out")
async def sign_out(browser: NamedDependency[Browser]) -> Redirect:
    await end_session(browser.session)
    answer = see("/", _("You are signed out."))
    answer.cookies.append(forget(COOKIE))
    return answer


def welcome(signed_in: SignedIn) -> Redirect:
    """Send the browser on, with all that it needs from now on."""
    answer = see(signed_in.next_path)
    answer.cookies += [
        remember(COOKIE, signed_in.session, int(SESSION_LASTS.total_seconds())),
        remember(DEVICE, signed_in.device, int(DEVICE_IS_KNOWN.total_seconds())),
        forget(ASKED),
    ]
    return answer


HANDLERS = [sign_in_page, ask, type_code, link_page, use_link, show, sign_out]
