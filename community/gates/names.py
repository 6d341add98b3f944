"""Who is expected, by name, for a gate without network: sealed with the evening's code.

A device keeps the seal and never the code. It has the names in its memory while its page is open,
and after that only when somebody reads the code from the paper list.
"""

import asyncio
import os
import zlib
from base64 import b64encode

import msgspec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from community.checkins.door_list import Line, door_list
from community.checkins.evening_code import evening_code
from community.events.tables import Event
from community.gates.seal import lock_of
from community.language.sound import spelling
from community.registrations.tables import Standing
from community.tickets.ticket import signed_facts

LABEL = b"community door names 1"


class Expected(msgspec.Struct):
    """Somebody with a place: how they are found, where their line stands, and what opens it."""

    name: str
    company: str
    number: str
    sounds: str
    place: str
    key: str


class Names(msgspec.Struct):
    """The sealed names, and the code that opens them."""

    sealed: str
    code: str


async def names_of(event: Event) -> Names:
    """The names that a gate of this event keeps."""
    lines, code = (await door_list(event)).lines, evening_code(event)
    return Names(await asyncio.to_thread(_sealed, event.id, lines, code), code)


def _sealed(event_id: int, lines: list[Line], code: str) -> str:
    """In a thread, as the list itself is packed; smaller by half before it is sealed."""
    people = [_expected(event_id, each) for each in lines if each.standing == Standing.CONFIRMED]
    told = zlib.compress(msgspec.json.encode({"people": people, "spelling": spelling()}))
    nonce = os.urandom(12)
    return b64encode(nonce + AESGCM(key_of(code)).encrypt(nonce, told, None)).decode()


def _expected(event_id: int, line: Line) -> Expected:
    lock = lock_of(signed_facts(event_id, line.ticket_serial)[0])
    opens = b64encode(lock.key).decode()
    return Expected(line.name, line.company, line.number, line.sounds, lock.place, opens)


def key_of(code: str) -> bytes:
    """What the code opens: 32 bytes by HKDF-SHA-256."""
    return HKDF(SHA256(), 32, salt=None, info=LABEL).derive(code.replace("-", "").encode())
