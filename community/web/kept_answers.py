"""One row per Idempotency-Key: who claims it does the write, who comes later gets its answer."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from cryptography.fernet import InvalidToken

from community.clock import now
from community.database import execute, fetch_one, new_id
from community.secret import box

KEPT_FOR = timedelta(hours=24)
CLAIM_LASTS = timedelta(minutes=1)
LARGEST_BYTES = 1_000_000


@dataclass(frozen=True)
class Claim:
    """The right to do this write now; it runs out, so that a crash blocks nobody for long."""

    key_hash: str
    id: UUID


@dataclass(frozen=True)
class Kept:
    """What is known of an earlier write with this key; without a status it is still on its way.

    The body is None when it was sealed by another key than the installation has now.
    """

    request_hash: str
    status: int | None
    headers: list[tuple[bytes, bytes]]
    body: bytes | None


async def claim(key_hash: str, request_hash: str) -> Claim | Kept:
    """The right to do the write, for exactly one of all who ask at once; else what is known."""
    while True:
        mine = Claim(key_hash, new_id())
        at = now()
        values = (key_hash, request_hash, mine.id, at + CLAIM_LASTS, at)
        if await fetch_one(_CLAIM, *values):
            await execute(_FORGET_OLD, at)
            return mine
        row = await fetch_one(_KEPT, key_hash)
        if row is not None:
            return Kept(
                row["request_hash"], row["status"], _read(row["headers"]), _opened(row["body"])
            )


async def keep(mine: Claim, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    """Keep the answer for a day; whoever has lost the claim meanwhile changes nothing.

    Some answers hold a secret that is told once: whoever reads the database alone learns none.
    """
    written = json.dumps([[name.decode("latin-1"), it.decode("latin-1")] for name, it in headers])
    sealed = box("kept answers").encrypt(body)
    await execute(_KEEP, mine.key_hash, mine.id, status, written, sealed, now() + KEPT_FOR)


async def give_back(mine: Claim) -> None:
    """The write came to nothing that is worth keeping: it may be tried again at once."""
    await execute("DELETE FROM kept_answer WHERE key_hash = $1 AND claim = $2", *_own(mine))


def _own(mine: Claim) -> tuple[str, UUID]:
    return mine.key_hash, mine.id


def _read(headers: str) -> list[tuple[bytes, bytes]]:
    pairs = json.loads(headers or "[]")
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs]


def _opened(sealed: bytes) -> bytes | None:
    with suppress(InvalidToken):
        return box("kept answers").decrypt(sealed)
    return None


_CLAIM = """
    INSERT INTO kept_answer (key_hash, request_hash, claim, expires_at, headers, body)
    VALUES ($1, $2, $3, $4, '', '')
    ON CONFLICT (key_hash) DO UPDATE
    SET request_hash = EXCLUDED.request_hash, claim = EXCLUDED.claim,
        expires_at = EXCLUDED.expires_at, status = NULL, headers = '', body = ''
    WHERE kept_answer.expires_at <= $5
    RETURNING claim
"""

_KEPT = "SELECT request_hash, status, headers, body FROM kept_answer WHERE key_hash = $1"

_KEEP = """
    UPDATE kept_answer SET status = $3, headers = $4, body = $5, expires_at = $6
    WHERE key_hash = $1 AND claim = $2
"""

_FORGET_OLD = """
    DELETE FROM kept_answer WHERE key_hash IN (
        SELECT key_hash FROM kept_answer WHERE expires_at <= $1 LIMIT 20 FOR UPDATE SKIP LOCKED
    )
"""
