"""One row per Idempotency-Key: who claims it does the write, who comes later gets its answer."""

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from cryptography.fernet import InvalidToken

from community.clock import now
from community.database import execute, fetch_one
from community.secret import box
from community.web.once import claims
from community.web.once.claims import CLAIM_LASTS, KEPT_FOR, Claim

LARGEST_BYTES = 1_000_000


@dataclass(frozen=True)
class Kept:
    """What is known of an earlier write with this key; without a status it is still on its way.

    It `is_lost` when it was done and its answer never came to be kept. The body is None when it
    was sealed by another key than the installation has now.
    """

    request_hash: str
    is_lost: bool
    status: int | None
    headers: list[tuple[bytes, bytes]]
    body: bytes | None


async def claim(key_hash: str, request_hash: str) -> Claim | Kept:
    """The right to do the write, or what is known of it."""
    while True:
        if mine := await claims.claim(key_hash, request_hash):
            return mine
        if row := await fetch_one(_KEPT, key_hash):
            return _kept(row)


async def keep(mine: Claim, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    """Keep the answer for a day; whoever has lost the claim meanwhile changes nothing.

    Some answers hold a secret that is told once: whoever reads the database alone learns none.
    """
    written = json.dumps([[name.decode("latin-1"), it.decode("latin-1")] for name, it in headers])
    sealed = box("kept answers").encrypt(body)
    await execute(_KEEP, mine.key_hash, mine.id, status, written, sealed, now() + KEPT_FOR)


def _kept(row: Any) -> Kept:
    status, done_at = row["status"], row["done_at"]
    is_lost = status is None and done_at is not None and done_at + CLAIM_LASTS <= now()
    answer = status, _read(row["headers"]), _opened(row["body"])
    return Kept(row["request_hash"], is_lost, *answer)


def _read(headers: str) -> list[tuple[bytes, bytes]]:
    pairs = json.loads(headers or "[]")
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs]


def _opened(sealed: bytes) -> bytes | None:
    with suppress(InvalidToken):
        return box("kept answers").decrypt(sealed)
    return None


_KEPT = "SELECT request_hash, done_at, status, headers, body FROM kept_answer WHERE key_hash = $1"

_KEEP = """
    UPDATE kept_answer SET status = $3, headers = $4, body = $5, expires_at = $6
    WHERE key_hash = $1 AND claim = $2
"""
