"""The ticket: a short signed text that fits a QR code and can be checked without network.

T1: + base45(event u32 | serial u64 | kind u8 | Ed25519 over a label and these 13 bytes), 119
characters in all. The serial names the registration; a new serial makes the old ticket worthless.
"""

import hmac
import secrets
import struct
from functools import cache, lru_cache

import base45
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from community.keys import believed
from community.language import _
from community.refusal import Refused

MARK = "T1:"
_LABEL = b"community ticket 1\0"
_FACTS = struct.Struct(">IQB")
_ADMITS_ONE = 1


def new_serial() -> int:
    """A serial that nobody can guess: 63 random bits."""
    return secrets.randbits(63)


def ticket_code(event_id: int, serial: int) -> str:
    """The text of the QR code."""
    return MARK + str(base45.b45encode(_signed(believed()[0], event_id, serial)), "ascii")


def signed_facts(event_id: int, serial: int) -> list[bytes]:
    """What this ticket carries, 77 bytes, by each key that is believed: the newest comes first."""
    return [_signed(words, event_id, serial) for words in believed()]


def public_keys() -> list[bytes]:
    """What a door without network needs to tell our tickets from others: 32 bytes each."""
    return [_key(words).public_key().public_bytes_raw() for words in believed()]


def read_ticket(text: str) -> tuple[int, int]:
    """Event id and serial of a ticket that we signed; refuses what is foreign or forged."""
    facts, signature = _taken_apart(text.strip())
    if not any(_has_signed(words, signature, facts) for words in believed()):
        raise Refused(_("This ticket is not genuine: its signature is not ours."), "ticket")
    event_id, serial, _kind = _FACTS.unpack(facts)
    return event_id, serial


@lru_cache(maxsize=20_000)  # a door's list asks for all of an evening's tickets again and again
def _signed(words: str, event_id: int, serial: int) -> bytes:
    facts = _FACTS.pack(event_id, serial, _ADMITS_ONE)
    return facts + _key(words).sign(_LABEL + facts)


def _taken_apart(text: str) -> tuple[bytes, bytes]:
    try:
        content = base45.b45decode(text.removeprefix(MARK)) if text.startswith(MARK) else b""
    except ValueError:
        content = b""
    if len(content) != _FACTS.size + 64:
        raise Refused(_("This is not one of our tickets."), "ticket")
    return content[: _FACTS.size], content[_FACTS.size :]


def _has_signed(words: str, signature: bytes, facts: bytes) -> bool:
    """An Ed25519 signature is always the same one (RFC 8032), and signing takes a third of the
    time that verifying takes."""
    return hmac.compare_digest(_key(words).sign(_LABEL + facts), signature)


@cache
def _key(words: str) -> Ed25519PrivateKey:
    """What signs tickets, derived from one of the installation's keys."""
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=_LABEL)
    return Ed25519PrivateKey.from_private_bytes(derive.derive(words.encode()))
