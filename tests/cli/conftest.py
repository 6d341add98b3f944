"""Folders for installations, which go when the stories about them are over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import open_folder

from community.database import embedded
from tests.cli.installation import community


@pytest.fixture
def folder() -> Iterator[Path]:
    with open_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A community that was just set up; its database runs until the last word has been said."""
    with open_folder() as folder:
        embedded.start(folder)
        community(folder, "migrate")
        yield folder
        embedded.stop(folder)
