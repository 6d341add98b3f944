"""Somebody at the command `community`."""

import os
import subprocess
import sys
from pathlib import Path

QUIET = {"DATABASE_URL": "", "SMTP_URL": "", "BASE_URL": "", "SECRET_KEY": "", "COMMUNITY_NAME": ""}


def community(data_dir: Path, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """What `community` with these words says and how it ends."""
    environment = {**os.environ, **QUIET, "DATA_DIR": str(data_dir), **settings}
    command = [sys.executable, "-m", "community", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
