"""Somebody serves a community, and the machine is not kind to it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from folders import open_folder

from community.database import embedded


@contextmanager
def served(data_dir: Path, port: int) -> Iterator["subprocess.Popen[bytes]"]:
    given = {"DATA_DIR": str(data_dir), "PORT": str(port), "DATABASE_URL": "", "BASE_URL": ""}
    command = [sys.executable, "-m", "community", "serve"]
    subprocess.run([*command[:-1], "migrate"], env={**os.environ, **given}, check=True)
    process = subprocess.Popen(command, env={**os.environ, **given}, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(120)


def becomes(port: int, wanted: int) -> bool:
    """Whether /readyz answers so within a while."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        if answer(port) == wanted:
            return True
        time.sleep(0.1)
    return False


def answer(port: int) -> int:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as reply:
            status: int = reply.status
            return status
    except urllib.error.HTTPError as refused:
        refused.close()
        return refused.code
    except OSError:
        return 0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def test_a_database_that_dies_comes_back_by_itself_and_stops_with_the_server() -> None:
    port = free_port()
    with open_folder() as folder, served(folder, port) as server:
        assert becomes(port, 200)
        file = folder / "postgres" / "postmaster.pid"

        os.kill(int(file.read_text().split()[0]), signal.SIGKILL)

        assert becomes(port, 503)
        assert becomes(port, 200)

        server.terminate()
        server.wait(120)

        assert not embedded.is_running(folder)
