"""An installation as a visitor meets it: a server process with a database of its own."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from folders import open_folder

from tests.browser.server import Server, surroundings

LINK = re.compile(r"^ +organiser .* http://[^/]+(\S+)$", re.MULTILINE)


class Installation(NamedTuple):
    """Where it is and keeps its mail, the link that lets its organiser in once, its server."""

    address: str
    mail: Path
    organisers_link: str
    server: Server


@contextmanager
def running(*words: str, host: str = "127.0.0.1") -> Iterator[Installation]:
    """What `community run` makes of an empty folder; with "--empty" there is no demo in it."""
    with open_folder() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        address = f"http://{host}:{port}"
        given = {"DATA_DIR": str(folder), "PORT": str(port), "LANG": "C.UTF-8", "BASE_URL": address}
        given["WEBHOOKS_INSIDE"] = "127.0.0.1"
        free.close()
        server = Server(address, surroundings(**given), folder / "said.txt", words)
        try:
            server.start()
            link = LINK.findall(server.said.read_text(encoding="utf-8"))[0]
            yield Installation(address, folder / "mail", link, server)
        finally:
            server.stop()
