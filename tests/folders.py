"""Folders for installations of their own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def open_folder() -> Iterator[Path]:
    """A new folder that other users may pass through, as the database's own user has to."""
    with tempfile.TemporaryDirectory(prefix="community-test-") as name:
        Path(name).chmod(0o711)
        yield Path(name)
