"""A session gets a new secret when its owner may do more or less than before."""

from datetime import timedelta
from uuid import UUID

from community.access.sessions import COOKIE, SESSION_LASTS
from community.clock import now
from community.database import execute, fetch_value, transaction
from community.secret import hashed, new_secret
from community.web.asgi import Headers, Message, Send
from community.web.cookies import find, remember

STILL_GOOD = timedelta(seconds=30)  # for what the browser has asked already


async def turn_sessions(member: UUID) -> None:
    """Have each browser of this person get a new secret with its next answer.

    To be called, without exception, when the person may do more or less than before, so that a
    secret that was copied does not grow with its owner.
    """
    await execute(_DUE, member, now())


async def turned(session: str) -> str | None:
    """The new secret of a session that is due one, for one of all who ask; the old one runs out."""
    fresh = new_secret()
    async with transaction():
        made = await fetch_value(_TURN, hashed(session), hashed(fresh), now(), now() + STILL_GOOD)
    return fresh if made else None


def turning(send: Send, asked: Headers) -> Send:
    """Sends an answer that brings the new secret of the session that `asked` for it."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            fresh = await turned(find(asked[b"cookie"], COOKIE))
            if fresh:
                cookie = remember(COOKIE, fresh, int(SESSION_LASTS.total_seconds()))
                message["headers"].append(cookie.to_encoded_header())
        await send(message)

    return sending


_DUE = "UPDATE session SET turns = true WHERE member = $1 AND expires_at > $2 AND NOT is_turned"

_TURN = """
    WITH old AS (
        SELECT * FROM session WHERE token_hash = $1 AND turns AND expires_at > $3 FOR UPDATE
    ), fresh AS (
        INSERT INTO session (token_hash, member, device, device_hash, network, created_at, seen_at,
                             expires_at, family, turns, is_turned)
        SELECT $2, member, device, device_hash, network, created_at, seen_at,
               expires_at, family, false, false FROM old
        RETURNING token_hash
    ), over AS (
        UPDATE session SET turns = false, is_turned = true, expires_at = least(old.expires_at, $4)
        FROM old WHERE session.token_hash = old.token_hash
    )
    SELECT EXISTS (SELECT FROM fresh)
"""
