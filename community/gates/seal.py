"""What a gate's device knows of a ticket is sealed with that ticket: it opens when it is shown.

From the 77 signed bytes that a ticket carries, HKDF-SHA-256 makes 48: the first 16 are where its
line stands on the list, the other 32 the key of that line (AES-256-GCM, the nonce in front).
"""

import os
from base64 import b64encode
from functools import lru_cache
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LABEL = b"community door list 1"
_PLACE, _KEY, _NONCE = 16, 32, 12
_A_LARGE_EVENING = 20_000


class Lock(NamedTuple):
    """Where a ticket's line stands, and what opens it."""

    place: str
    key: bytes


@lru_cache(maxsize=_A_LARGE_EVENING)
def lock_of(signed: bytes) -> Lock:
    """The lock that this ticket opens."""
    made = HKDF(SHA256(), _PLACE + _KEY, salt=None, info=LABEL).derive(signed)
    return Lock(b64encode(made[:_PLACE]).decode(), made[_PLACE:])


@lru_cache(maxsize=_A_LARGE_EVENING)
def sealed(key: bytes, line: bytes) -> str:
    """The line as base64; the same line is sealed once, so that an unchanged list is the same."""
    nonce = os.urandom(_NONCE)
    return b64encode(nonce + AESGCM(key).encrypt(nonce, line, None)).decode()
