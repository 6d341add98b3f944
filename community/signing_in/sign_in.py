"""Signing in by a mailed link, in the browser that asked for it; there are no passwords here."""

from datetime import timedelta
from enum import StrEnum

from community.access.browser import Browser
from community.access.sessions import SignedIn, begin_session
from community.access.tables import SignInLink
from community.clock import now
from community.database import fetch_one, transaction
from community.language import _
from community.members.tables import Member
from community.refusal import Refused
from community.secret import hashed, new_secret
from community.web.our_page import is_our_page

LINK_LASTS = timedelta(minutes=15)


class Opened(StrEnum):
    """Where a link was opened."""

    HERE = "here"  # one tap signs in
    ELSEWHERE = "elsewhere"  # it shows a code for the browser that asked
    TOO_LATE = "too_late"


async def make_link(member: Member, next_path: str = "/", browser_hash: str | None = None) -> str:
    """The secret of a fresh link for this person, to be put behind /sign-in/.

    It signs in the browser that asked, or any browser when none is named, as for a printed link.
    """
    secret = new_secret()
    link = SignInLink(
        token_hash=hashed(secret),
        member=member.id,
        next_path=next_path if is_our_page(next_path) and len(next_path) <= 400 else "/",
        browser_hash=browser_hash,
        expires_at=now() + LINK_LASTS,
    )
    await link.save()
    return secret


async def opened(secret: str, browser: Browser) -> Opened:
    """Whether the link works, and in this browser."""
    link = await fetch_one(_LIVING, hashed(secret), now())
    if link is None:
        return Opened.TOO_LATE
    is_here = link["browser_hash"] in {None, hashed(browser.asked)}
    return Opened.HERE if is_here else Opened.ELSEWHERE


async def sign_in(secret: str, browser: Browser) -> SignedIn:
    """Use the link up. Refuses one that is over, or was asked for in another browser."""
    async with transaction():
        link = await fetch_one(_USE, hashed(secret), now(), hashed(browser.asked))
        if link is not None:
            return await begin_session(link["member"], browser, link["next_path"])
    raise Refused(_("This link has been used or has expired. Please ask for a new one."))


_LIVING = """
    SELECT browser_hash FROM sign_in_link
    WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
"""

_USE = """
    UPDATE sign_in_link SET used_at = $2
    WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
      AND (browser_hash IS NULL OR browser_hash = $3)
    RETURNING member, next_path
"""
