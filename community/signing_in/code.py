"""A link opened on another device shows six digits, for the browser that asked to type in.

Nobody else's guesses count: a code is compared only with links that this very browser asked for and
that somebody has opened, and each link takes a few tries. Whoever has the link can have a new code.
"""

import re
from unicodedata import normalize

from community.access.browser import Browser
from community.access.sessions import SignedIn, begin_session
from community.clock import now
from community.database import execute, fetch, fetch_one, transaction
from community.language import _
from community.refusal import Refused
from community.secret import hashed, keyed_hash

MOST_TRIES = 5  # of one code
MOST_CODES = 3  # of one link


async def show_code(secret: str) -> None:
    """Give the link a code; the one before is worth nothing then. Refuses the fourth."""
    async with transaction():
        link = await fetch_one(_NEXT_CODE, hashed(secret), now(), MOST_CODES)
        if link is None:
            raise Refused(_("This link has been used or has expired. Please ask for a new one."))
        kept = _kept(link["browser_hash"], _digits(secret, link["codes"]))
        await execute(_KEEP_CODE, hashed(secret), kept)


async def code_of(secret: str) -> str:
    """The six digits that the link's page shows, or "" when it was not asked for them yet."""
    link = await fetch_one(_CODES, hashed(secret), now(), MOST_TRIES)
    return _digits(secret, link["codes"]) if link else ""


async def use_code(typed: str, browser: Browser) -> SignedIn:
    """Sign in the browser that asked, by the code that its link showed elsewhere.

    Every try is counted before anything is compared, for all processes together.
    """
    code = re.sub(r"[\s-]", "", normalize("NFKC", typed))
    asked = hashed(browser.asked)
    async with transaction():
        tried = await fetch(_TRY, asked, now(), _kept(asked, code), MOST_TRIES)
        right = next((link for link in tried if link["used_at"]), None)
        if right is not None:
            return await begin_session(right["member"], browser, right["next_path"])
    raise Refused(
        _("This is not the code, or it is over. The page of the link can show you a new one."),
        "code",
    )


def _digits(secret: str, number: int) -> str:
    """Made from the link's own secret, so that only its page can show them and nothing is kept."""
    return f"{int(keyed_hash(f'code {number} of {secret}'), 16) % 1_000_000:06}"


def _kept(browser_hash: str, code: str) -> str:
    return keyed_hash(f"{browser_hash} types {code}")


_NEXT_CODE = """
    UPDATE sign_in_link SET codes = codes + 1, tries = 0
    WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
      AND browser_hash IS NOT NULL AND codes < $3
    RETURNING browser_hash, codes
"""

_KEEP_CODE = "UPDATE sign_in_link SET code_hash = $2 WHERE token_hash = $1"

_CODES = """
    SELECT codes FROM sign_in_link
    WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 AND codes > 0 AND tries < $3
"""

_TRY = """
    UPDATE sign_in_link
    SET tries = tries + 1, used_at = CASE WHEN code_hash = $3 THEN $2::timestamptz END
    WHERE browser_hash = $1 AND used_at IS NULL AND expires_at > $2
      AND codes > 0 AND tries < $4
    RETURNING used_at, member, next_path
"""
