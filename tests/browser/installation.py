"""An installation as a visitor meets it: a server process with a database of its own."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from folders import open_folder

LINK = re.compile(r"^ +organiser .* http://[^/]+(\S+)$", re.MULTILINE)


class Installation(NamedTuple):
    """Where it is, where it keeps its mail, and the link that lets its organiser in once."""

    address: str
    mail: Path
    organisers_link: str


@contextmanager
def running(*words: str, host: str = "127.0.0.1") -> Iterator[Installation]:
    """What `community run` makes of an empty folder; with "--empty" there is no demo in it."""
    with open_folder() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        address = f"http://{host}:{port}"
        given = {"DATA_DIR": str(folder), "PORT": str(port), "LANG": "C.UTF-8", "BASE_URL": address}
        given["WEBHOOKS_INSIDE"] = "127.0.0.1"
        free.close()
        unset = dict.fromkeys(["DATABASE_URL", "SECRET_KEY", "HOST"], "")
        said = folder / "said.txt"
        with said.open("w") as out:
            command = [sys.executable, "-m", "community", "run", *words]
            server = subprocess.Popen(command, env={**os.environ, **unset, **given}, stdout=out)
        try:
            wait_for(address)
            link = LINK.findall(said.read_text(encoding="utf-8"))[0]
            yield Installation(address, folder / "mail", link)
        finally:
            server.terminate()
            server.wait(20)


def wait_for(address: str) -> None:
    """Until it answers."""
    until = time.monotonic() + 180
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)
