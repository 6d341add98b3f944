"""An installation to measure: its server is a process that can be started, killed and weighed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

WAITS_SECONDS = 60


class Installation:
    """`community serve` over one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @contextmanager
    def served(self, path: str = "/healthz") -> Iterator[subprocess.Popen[bytes]]:
        """Serve until the block ends; begins when the path answers 200."""
        process = self.start(path)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(WAITS_SECONDS)

    def start(self, path: str = "/healthz") -> "subprocess.Popen[bytes]":
        environment = {**os.environ, "PORT": str(self.port)}
        command = [sys.executable, "-m", "community", "serve"]
        return wait_for(subprocess.Popen(command, env=environment), self.port, path)

    @property
    def postmaster(self) -> int:
        """The database's first process."""
        file = (self.folder / "postgres").resolve() / "postmaster.pid"
        return int(file.read_text().split()[0])

    def kill_everything(self, process: "subprocess.Popen[bytes]") -> None:
        """As a power cut would, as far as processes go: server and database at once."""
        postmaster = self.postmaster
        process.send_signal(signal.SIGKILL)
        for pid in [postmaster, *children(postmaster)]:
            with suppress(ProcessLookupError):  # it has seen the others die
                os.kill(pid, signal.SIGKILL)
        process.wait(WAITS_SECONDS)


def wait_for(process: "subprocess.Popen[bytes]", port: int, path: str) -> "subprocess.Popen[bytes]":
    """The process, once it answers 200 there."""
    until = time.monotonic() + WAITS_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5):
                return process
        except urllib.error.HTTPError as answer:
            raise SystemExit(f"{path} answers {answer.code}") from None
        except OSError:
            time.sleep(0.02)
    ended = f"; the server has ended with {process.returncode}" if process.poll() else ""
    raise SystemExit(f"Nothing answers at {path}{ended}.")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def children(pid: int) -> list[int]:
    """The processes whose parent it is."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.append(int(stat.parent.name))
    return found


def rss_mb(pid: int) -> float:
    """Resident memory, in MB."""
    return field_kb(Path(f"/proc/{pid}/status"), "VmRSS:") / 1000


def pss_mb(pid: int) -> float:
    """Resident memory with shared pages divided among those who share them, in MB."""
    return field_kb(Path(f"/proc/{pid}/smaps_rollup"), "Pss:") / 1000


def field_kb(file: Path, name: str) -> float:
    line = next(line for line in file.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1]) * 1.024


def cpu_seconds(pid: int) -> float:
    """What the process has used of the processor so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
