"""The list of who was deleted, kept outside the database as well: it survives an older backup."""

import fcntl
import hashlib
import hmac
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

import msgspec

from community.keys import ever
from community.settings import settings


class Deleted(msgspec.Struct, frozen=True):
    """One line of the list: no name, no address."""

    id: UUID
    address_hash: str
    at: datetime


def address_hash(address: str | None) -> str:
    """What is kept of an address: an HMAC-SHA256 with the installation's key; '' for none."""
    return next(iter(address_hashes(address)), "")


def address_hashes(address: str | None) -> list[str]:
    """The same by each key there has been, the newest first; by one of them it was listed."""
    words = f"deletion:{address}".encode()
    keys = ever() if address else []
    return [hmac.new(key.encode(), words, hashlib.sha256).hexdigest() for key in keys]


def file() -> Path:
    """Where the list is."""
    return settings().data_path / "deletions"


def listed() -> list[Deleted]:
    """Everybody on the list; nobody when there is none."""
    if not file().exists():
        return []
    lines = file().read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Deleted) for line in lines if line.strip()]


def note(people: Iterable[Deleted]) -> None:
    """Put on the list whoever is not on it; on the disk when this returns."""
    file().parent.mkdir(parents=True, exist_ok=True)
    with open(file(), "ab", opener=lambda path, flags: os.open(path, flags, 0o600)) as list_:
        fcntl.flock(list_, fcntl.LOCK_EX)
        known = {each.id for each in listed()}
        new = [each for each in people if each.id not in known]
        list_.write(b"".join(msgspec.json.encode(each) + b"\n" for each in new))
        list_.flush()
        os.fsync(list_.fileno())
