"""Sessions: they begin, are recognised and listed."""

from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from community.access.browser import Browser
from community.access.end_sessions import end_family, end_session
from community.access.tables import Session
from community.clock import now
from community.database import execute, fetch_one, only
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.secret import hashed, new_secret

COOKIE = "session"
SESSION_LASTS = timedelta(days=60)
DEVICE_IS_KNOWN = timedelta(days=365)
SEEN_EVERY = timedelta(hours=1)


class SignedIn(NamedTuple):
    """The secrets that the browser keeps from now on, and where it goes on."""

    session: str
    device: str
    next_path: str


async def begin_session(member: UUID, browser: Browser, next_path: str = "/") -> SignedIn:
    """Sign this browser in, inside the caller's transaction; what it held before is over.

    Its owner is told by mail when somebody signs in as them in a browser not seen before.
    """
    session, device = new_secret(), browser.device or new_secret()
    is_new = await _is_new_device(member, device)
    await end_session(browser.session)
    begun = Session(
        token_hash=hashed(session),
        member=member,
        device=browser.agent[:200],
        device_hash=hashed(device),
        network=browser.network,
        created_at=now(),
        seen_at=now(),
        expires_at=now() + SESSION_LASTS,
    )
    await begun.save()
    if is_new:
        await _tell_owner(begun)
    return SignedIn(session, device, next_path)


class Known(NamedTuple):
    """Who has signed in, and whether the browser is due a new secret."""

    member: UUID
    turns: bool


async def whose(session: str, network: str = "") -> Known | None:
    """The member who has signed in with it; notes when and where, once an hour at most.

    A secret that comes back after its time has been copied: all that followed it ends.
    """
    found = await fetch_one(_WHOSE, hashed(session))
    if found is None:
        return None
    if found["expires_at"] <= now():
        if found["is_turned"]:
            await end_family(found["family"])
        return None
    if found["seen_at"] < now() - SEEN_EVERY:
        await execute(_SEEN, hashed(session), now(), network)
    return Known(found["member"], found["turns"])


async def sessions_of(member: Member) -> list[Session]:
    """Where this person is signed in now, the last used first."""
    lives = (Session.expires_at > now()) & Session.is_turned.eq(False)
    lives &= Session.member == member.id
    return await Session.objects().where(lives).order_by(Session.seen_at, ascending=False)


async def _is_new_device(member: UUID, device: str) -> bool:
    row = await fetch_one(_DEVICES, member, hashed(device))
    return bool(row["sessions"] and not row["on_this"])


async def _tell_owner(begun: Session) -> None:
    member = only(await Member.objects().get(Member.id == begun.member))
    if member.email:
        to = To(member.email, member.name, member.language)
        cause = f"new-device:{begun.token_hash}"
        await queue(to, cause, "access/mail_new_device.md", session=begun)


_WHOSE = """
    SELECT member, family, seen_at, expires_at, turns, is_turned FROM session WHERE token_hash = $1
"""

_SEEN = "UPDATE session SET seen_at = $2, network = $3 WHERE token_hash = $1"

_DEVICES = """
    SELECT count(*) AS sessions, count(*) FILTER (WHERE device_hash = $2) AS on_this
    FROM session WHERE member = $1
"""
