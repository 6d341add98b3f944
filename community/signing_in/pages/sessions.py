"""How I sign in, and where I am signed in."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from community.access.browser import Browser, device_words
from community.access.end_sessions import end_one, end_others
from community.access.sessions import sessions_of
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.secret import hashed
from community.signing_in.ceremony import passkeys_work
from community.signing_in.passkeys import passkeys_of
from community.tokens.own_scope import may_words, to_choose
from community.tokens.own_tokens import own_tokens_of
from community.web.answer import page, see


@get("/me/sign-in")
async def my_sign_in(
    me: NamedDependency[Member],
    visitor: NamedDependency[Visitor],
    browser: NamedDependency[Browser],
) -> Response[str]:
    shown: dict[str, Any] = {
        "sessions": await sessions_of(me),
        "this": hashed(browser.session),
        "passkeys": await passkeys_of(me),
        "passkeys_work": passkeys_work(),
        "own_tokens": await own_tokens_of(me),
        "may_choose": to_choose(),
        "may_words": may_words,
        "device": device_words(browser.agent),
    }
    return page("signing_in/mine.html", visitor, me=me, **shown)


@post("/me/sessions/{key:str}/ending")
async def end(me: NamedDependency[Member], key: FromPath[str]) -> Redirect:
    await end_one(me, key)
    return see("/me/sign-in", _("That browser is signed out."))


@post("/me/sessions/ending")
async def end_all_others(
    me: NamedDependency[Member], browser: NamedDependency[Browser]
) -> Redirect:
    await end_others(me, but=browser.session)
    return see("/me/sign-in", _("You are signed out everywhere else."))


HANDLERS = [my_sign_in, end, end_all_others]
