"""The folder of kept files: written whole or not at all, readable by the owner alone."""

import os
from pathlib import Path
from uuid import UUID, uuid4

from community.settings import settings


def path_of(file_id: UUID) -> Path:
    """Where the bytes lie; neither their kind nor what they were called can be seen there."""
    return folder() / file_id.hex[:2] / file_id.hex


def folder() -> Path:
    """The folder of all kept files."""
    return settings().data_path / "files"


def write(file_id: UUID, content: bytes) -> None:
    """Put the bytes in their place, and onto the disk, before anybody is told."""
    wanted = path_of(file_id)
    wanted.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    begun = wanted.with_name(f"{uuid4().hex}.part")
    try:
        with open(begun, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        begun.replace(wanted)
    finally:
        begun.unlink(missing_ok=True)
