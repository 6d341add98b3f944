"""The embedded server's own process: whether it lives, is ours and answers."""

import os
import socket
import subprocess
import time
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from community.database.cluster_owner import CannotStart

WAITS_SECONDS = 60


class Postmaster(NamedTuple):
    """What a running server writes about itself in `postmaster.pid`."""

    pid: int
    port: int
    socket_dir: str
    status: str

    @property
    def address(self) -> str:
        """The address programs connect to, through the socket alone."""
        host = quote(self.socket_dir, safe="/")
        return f"postgresql://community@/community?host={host}&port={self.port}"


def running(cluster: Path) -> Postmaster | None:
    """The server over this cluster once it answers, or None when there is none.

    A file left by a server that was killed may name the pid of a stranger by now, therefore only
    its command line tells whether it is ours.
    """
    until = time.monotonic() + WAITS_SECONDS
    while (postmaster := read(cluster)) is not None and is_ours(postmaster.pid, cluster):
        if postmaster.status == "ready" and _answers(postmaster):
            return postmaster
        if time.monotonic() > until:
            raise CannotStart(f"The database in {cluster} (pid {postmaster.pid}) does not answer.")
        time.sleep(0.05)
    return None


def read(cluster: Path) -> Postmaster | None:
    """The last words of `postmaster.pid`; words still missing are empty."""
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return None
    filled = [line.strip() for line in lines] + [""] * 8
    return Postmaster(int(filled[0] or 0), int(filled[3] or 0), filled[4], filled[7])


def is_ours(pid: int, cluster: Path) -> bool:
    """Whether the process lives and is a PostgreSQL over this very folder."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        if Path("/proc/self").exists() or pid == 0:
            return False
        asked = ["ps", "-ww", "-p", str(pid), "-o", "command="]
        command = subprocess.run(asked, capture_output=True, check=False).stdout
    words = command.replace(b"\0", b" ").strip() + b" "
    return b"postgres" in words and b" " + os.fsencode(cluster) + b" " in words


def lives(cluster: Path) -> bool:
    """Whether its process is there, without knocking."""
    postmaster = read(cluster)
    return postmaster is not None and is_ours(postmaster.pid, cluster)


def _answers(postmaster: Postmaster) -> bool:
    with socket.socket(socket.AF_UNIX) as knock:
        path = f"{postmaster.socket_dir}/.s.PGSQL.{postmaster.port}"
        return knock.connect_ex(path) == 0
