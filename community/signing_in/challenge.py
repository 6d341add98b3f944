"""Challenges: bytes of ours that a passkey signs, once and soon.

They carry their own proof, so nothing is kept of one until it comes back signed: the sign-in page
asks for one as it is opened, and whoever only looks at it leaves no row.
"""

import secrets
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from uuid import UUID

from community.clock import now
from community.database import fetch_one
from community.secret import hashed, keyed_hash
from community.signing_in.ceremony import NotProven

LASTS = timedelta(minutes=5)
_RANDOM, _MOMENT, _PROOF = 16, 8, 32  # bytes


def new_challenge(whose: UUID | None) -> bytes:
    """Fresh bytes, for who adds a passkey, or for nobody yet: to sign in."""
    until = int((now() + LASTS).timestamp()).to_bytes(_MOMENT)
    begun = secrets.token_bytes(_RANDOM) + until
    return begun + _proof(begun, whose)


def until_when(challenge: bytes, whose: UUID | None) -> datetime:
    """When it ends. Refuses one that we did not give, gave for something else, or that is over."""
    begun, proof = challenge[:-_PROOF], challenge[-_PROOF:]
    if len(begun) != _RANDOM + _MOMENT or not compare_digest(proof, _proof(begun, whose)):
        raise NotProven
    until = datetime.fromtimestamp(int.from_bytes(begun[_RANDOM:]), UTC)
    if until <= now():
        raise NotProven
    return until


async def use_up(challenge: bytes, whose: UUID | None) -> None:
    """It has been signed and never counts again; in the transaction of what it was signed for."""
    until = until_when(challenge, whose)
    if await fetch_one(_USE_UP, hashed(challenge.hex()), until) is None:
        raise NotProven


def _proof(begun: bytes, whose: UUID | None) -> bytes:
    return bytes.fromhex(keyed_hash(f"passkey challenge {whose or 'to sign in'} {begun.hex()}"))


_USE_UP = """
    INSERT INTO passkey_challenge (challenge_hash, expires_at) VALUES ($1, $2)
    ON CONFLICT DO NOTHING RETURNING challenge_hash
"""
