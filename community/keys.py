"""The installation's keys: the newest signs; older ones are believed until their day.

The file `secret_key` has one a line, the newest first, an older one with the word `until` and a
moment behind it. Past that moment a key signs nothing and vouches for nothing, but stays for what
can be found or opened with it alone. A running process reads the file anew when it has changed.
SECRET_KEY may name several with spaces between them, the newest first; those are believed for as
long as they are named.
"""

import os
import secrets
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from itsdangerous import URLSafeSerializer

from community.clock import now
from community.settings import secret_key, settings


class Key(NamedTuple):
    """A key, and until when an older one is believed."""

    words: str
    until: datetime | None = None


def believed() -> list[str]:
    """The keys whose signatures count, the newest first."""
    return [key.words for key in _kept() if key.until is None or key.until > now()]


def ever() -> list[str]:
    """All keys there have been, the newest first: for what was hashed or sealed, never signed."""
    return [key.words for key in _kept()]


def signer(purpose: str) -> URLSafeSerializer:
    """Signs with the newest key and believes the older ones; one purpose never opens another."""
    return _signer(purpose, *believed())


def rotate(believe: timedelta) -> datetime:
    """Put a new key first; until the moment that comes back, the one before is believed."""
    until, before = now() + believe, _kept()
    newest, *older = before
    limited = [Key(newest.words, until)]
    limited += [Key(key.words, min(key.until or until, until)) for key in older]
    _write([Key(secrets.token_hex(32)), *limited])
    read_anew()
    return until


def read_anew() -> None:
    """Forget what this process has read."""
    for remembered in (_in_file, secret_key):
        remembered.cache_clear()


def together(ours: str, theirs: str) -> str:
    """Two key files as one: ours lead, and what only they have stays known."""
    known = {line.split()[0] for line in ours.splitlines() if line.split()}
    new = [line for line in theirs.splitlines() if line.split() and line.split()[0] not in known]
    return "\n".join([*ours.splitlines(), *new])


@lru_cache(maxsize=128)
def _signer(purpose: str, *newest_first: str) -> URLSafeSerializer:
    return URLSafeSerializer(newest_first[::-1], salt=purpose)


def _kept() -> list[Key]:
    if settings().secret_key:
        return [Key(words) for words in settings().secret_key.split()]
    secret_key()  # makes the file where there is none
    file = _file()
    now_there = file.stat()
    return _in_file(file, now_there.st_ino, now_there.st_mtime_ns)


@lru_cache(maxsize=1)
def _in_file(file: Path, *_as_of: int) -> list[Key]:
    return [_read(line) for line in file.read_text().splitlines() if line.strip()]


def _read(line: str) -> Key:
    words, _, until = line.strip().partition(" until ")
    return Key(words, datetime.fromisoformat(until) if until else None)


def _write(keys: list[Key]) -> None:
    """All of it or nothing: a key file torn in half would void every ticket."""
    lines = [
        f"{key.words} until {key.until.isoformat()}" if key.until else key.words for key in keys
    ]
    new = _file().with_suffix(".new")
    with open(new, "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        file.write("\n".join(lines))
        file.flush()
        os.fsync(file.fileno())
    new.replace(_file())


def _file() -> Path:
    return settings().data_path / "secret_key"
