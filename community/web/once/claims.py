"""Who claims an Idempotency-Key first does its write, and nobody does it a second time."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from community.clock import now
from community.database import execute, fetch_one, new_id
from community.language import _
from community.refusal import Refused

KEPT_FOR = timedelta(hours=24)
CLAIM_LASTS = timedelta(minutes=1)


class StillOnItsWay(Refused):
    """Another request with the same key does it, or has just done it."""

    status, wait_seconds = 409, 1

    def __init__(self) -> None:
        super().__init__(_("The same request is still on its way. Please ask again in a moment."))


@dataclass(frozen=True)
class Claim:
    """The right to do this write now; it runs out, so that a crash blocks nobody for long."""

    key_hash: str
    id: UUID


async def claim(key_hash: str, request_hash: str) -> Claim | None:
    """The right to do the write, for exactly one of all who ask at once."""
    mine, at = Claim(key_hash, new_id()), now()
    if not await fetch_one(_CLAIM, key_hash, request_hash, mine.id, at + CLAIM_LASTS, at):
        return None
    await execute(_FORGET_OLD, at)
    return mine


async def done(mine: Claim) -> None:
    """Note, inside the write's own transaction, that it is done: from now on never again.

    Refuses, and so undoes it, when the claim has run out and somebody else has it.
    """
    if not await fetch_one(_DONE, mine.key_hash, mine.id, now(), now() + KEPT_FOR):
        raise StillOnItsWay


async def give_back(mine: Claim) -> None:
    """Its answer is not worth keeping: it may be tried again at once, unless it has been done."""
    await execute(_GIVE_BACK, mine.key_hash, mine.id)


_CLAIM = """
    INSERT INTO kept_answer (key_hash, request_hash, claim, expires_at, headers, body)
    VALUES ($1, $2, $3, $4, '', '')
    ON CONFLICT (key_hash) DO UPDATE
    SET request_hash = EXCLUDED.request_hash, claim = EXCLUDED.claim, done_at = NULL,
        expires_at = EXCLUDED.expires_at, status = NULL, headers = '', body = ''
    WHERE kept_answer.expires_at <= $5
    RETURNING claim
"""

_DONE = """
    UPDATE kept_answer SET done_at = $3, expires_at = $4 WHERE key_hash = $1 AND claim = $2
    RETURNING claim
"""

_GIVE_BACK = "DELETE FROM kept_answer WHERE key_hash = $1 AND claim = $2 AND done_at IS NULL"

_FORGET_OLD = """
    DELETE FROM kept_answer WHERE key_hash IN (
        SELECT key_hash FROM kept_answer WHERE expires_at <= $1 LIMIT 20 FOR UPDATE SKIP LOCKED
    )
"""
