"""The ticket: a short signed text that fits a QR code and can be checked without network.

T1: + base45(event u32 | serial u64 | kind u8 | Ed25519 over a label and these 13 bytes), 119
characters in all. The serial names the registration; a new serial makes the old ticket worthless.
"""

import secrets
import struct
from functools import cache

import base45
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from community.keys import believed
from community.language import _
from community.refusal import Refused

_MARK = "T1:"
_LABEL = b"community ticket 1\0"
_FACTS = struct.Struct(">IQB")
_ADMITS_ONE = 1


def new_serial() -> int:
    """A serial that nobody can guess: 63 random bits."""
    return secrets.randbits(63)


def ticket_code(event_id: int, serial: int) -> str:
    """The text of the QR code."""
    facts = _FACTS.pack(event_id, serial, _ADMITS_ONE)
    signed = facts + _key(believed()[0]).sign(_LABEL + facts)
    return _MARK + str(base45.b45encode(signed), "ascii")


def read_ticket(text: str) -> tuple[int, int]:
    """Event id and serial of a ticket that we signed; refuses what is foreign or forged."""
    facts, signature = _taken_apart(text.strip())
    if not any(_has_signed(words, signature, facts) for words in believed()):
        raise Refused(_("This ticket is not genuine: its signature is not ours."), "ticket")
    event_id, serial, _kind = _FACTS.unpack(facts)
    return event_id, serial


def _taken_apart(text: str) -> tuple[bytes, bytes]:
    try:
        content = base45.b45decode(text.removeprefix(_MARK)) if text.startswith(_MARK) else b""
    except ValueError:
        content = b""
    if len(content) != _FACTS.size + 64:
        raise Refused(_("This is not one of our tickets."), "ticket")
    return content[: _FACTS.size], content[_FACTS.size :]


def _has_signed(words: str, signature: bytes, facts: bytes) -> bool:
    try:
        _key(words).public_key().verify(signature, _LABEL + facts)
    except InvalidSignature:
        return False
    return True


@cache
def _key(words: str) -> Ed25519PrivateKey:
    """What signs tickets, derived from one of the installation's keys."""
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=_LABEL)
    return Ed25519PrivateKey.from_private_bytes(derive.derive(words.encode()))
