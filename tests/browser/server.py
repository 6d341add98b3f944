"""A server process that can die and come back with the same data, at the same address."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Server:
    """`community run` over a folder; what it prints is kept in a file."""

    address: str
    given: dict[str, str]
    said: Path
    words: tuple[str, ...] = ()
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Until it answers; what it said before is gone."""
        command = [sys.executable, "-m", "community", "run", *self.words]
        with self.said.open("w") as out:
            self.process = subprocess.Popen(command, env=self.given, stdout=out)
        wait_for(self.address, self.process)

    def die(self) -> None:
        """At once, without a word to anybody."""
        if self.process:
            self.process.kill()
            self.process.wait(60)

    def stop(self) -> None:
        """As its operator ends it."""
        if self.process:
            self.process.terminate()
            self.process.wait(60)


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Until it answers; one that has ended will not."""
    until = time.monotonic() + 600
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)


@contextmanager
def beside() -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """A server of its own over the database of the tests, and its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    given = {**os.environ, "PORT": str(port), "BASE_URL": ""}
    command = [sys.executable, "-m", "community", "serve"]
    with subprocess.Popen(command, env=given, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}", server)
            yield port, server
        finally:
            server.kill()


def surroundings(**given: str) -> dict[str, str]:
    """This process's own, without what would lead the server to another database."""
    unset = dict.fromkeys(["DATABASE_URL", "SECRET_KEY", "HOST"], "")
    return {**os.environ, **unset, **given}
