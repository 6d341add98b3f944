"""Where I am signed in, for my own programs."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.access.browser import Browser
from community.access.end_sessions import end_one, end_others
from community.access.sessions import sessions_of
from community.access.tables import Session
from community.members.tables import Member
from community.secret import hashed
from community.signing_in.api.signed_in import Sessions, SignedIn


@get("/api/v1/me/sessions")
async def my_sessions(me: NamedDependency[Member], browser: NamedDependency[Browser]) -> Sessions:
    """Where I am signed in now, the last used first."""
    return await _sessions(me, browser)


@post("/api/v1/me/sessions/{key:str}/ending", status_code=200)
async def end_session(
    me: NamedDependency[Member], browser: NamedDependency[Browser], key: FromPath[str]
) -> Sessions:
    """Sign one browser out, by its key; what is left is answered."""
    await end_one(me, key)
    return await _sessions(me, browser)


@post("/api/v1/me/sessions/ending", status_code=200)
async def end_all(me: NamedDependency[Member], browser: NamedDependency[Browser]) -> Sessions:
    """Sign every browser out but the one that asks; what is left is answered."""
    await end_others(me, but=browser.session)
    return await _sessions(me, browser)


async def _sessions(me: Member, browser: Browser) -> Sessions:
    return Sessions([_signed_in(each, browser) for each in await sessions_of(me)])


def _signed_in(session: Session, browser: Browser) -> SignedIn:
    moments = session.created_at, session.seen_at, session.expires_at
    is_this = session.token_hash == hashed(browser.session)
    return SignedIn(session.key, session.words, session.network, *moments, is_this)


HANDLERS = [my_sessions, end_session, end_all]
