"""Start the embedded server: small, safe, and reachable by its own user alone."""

import os
import shlex
import tempfile
import time
from pathlib import Path

from community.database.cluster_owner import CannotStart, Owner
from community.database.postmaster import WAITS_SECONDS, Postmaster, running
from community.database.programs import run

LONGEST_SOCKET_PATH = 100  # the system's limit is 104 bytes on macOS, 108 on Linux

SMALL_AND_SAFE = {
    "shared_buffers": "24MB",
    "max_connections": "50",
    "work_mem": "4MB",
    "maintenance_work_mem": "32MB",
    "max_wal_size": "128MB",
    "min_wal_size": "32MB",
    "io_method": "sync",  # the default keeps more processes waiting
    "max_wal_senders": "0",
    "wal_level": "minimal",
    "max_logical_replication_workers": "0",
    "max_parallel_workers_per_gather": "0",
    "autovacuum_max_workers": "1",
    "jit": "off",
    "synchronous_commit": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_error_verbosity": "terse",  # what people typed does not belong in a log
    "log_min_error_statement": "panic",
}


def launch(owner: Owner, cluster: Path) -> Postmaster:
    """Start the server detached from us, so that neither Ctrl-C nor our death ends it.

    What a killed server was doing may take a moment to end; until then its memory is in use.
    """
    until = time.monotonic() + WAITS_SECONDS
    log = cluster / "server.log"
    while True:
        try:
            run(owner, "pg_ctl", "start", *arguments(owner, cluster, log))
            break
        except CannotStart as refused:
            words = _last_words(log) or str(refused)
            if "is still in use" not in words or time.monotonic() > until:
                raise CannotStart(f"The database in {cluster} does not start:\n{words}") from None
            time.sleep(0.5)
    postmaster = running(cluster)
    if postmaster is None:
        raise CannotStart(f"The database in {cluster} started and ended again; see {log}.")
    return postmaster


def arguments(owner: Owner, cluster: Path, log: Path) -> list[object]:
    """What `pg_ctl start` is told.

    The port only names the socket. It stays with the folder, so that connection pools find a
    restarted server, and differs from that of a server which a deleted folder has left behind.
    """
    port = 20000 + cluster.stat().st_ino % 40000
    folder = socket_dir(owner, cluster)
    forget(cluster, folder, port)
    settings = [f"-c {name}={value}" for name, value in SMALL_AND_SAFE.items()]
    options = " ".join([*settings, "-h ''", f"-p {port}", f"-k {shlex.quote(folder)}"])
    return ["-D", cluster, "-l", log, "-o", options, "-s", "-w", "-t", WAITS_SECONDS]


def forget(cluster: Path, folder: str, port: int) -> None:
    """Remove what a killed server has left: its number may belong to another process by now."""
    for name in ("postmaster.pid", f".s.PGSQL.{port}", f".s.PGSQL.{port}.lock"):
        for place in (cluster, Path(folder)):
            (place / name).unlink(missing_ok=True)


def _last_words(log: Path) -> str:
    return "\n".join(log.read_text().splitlines()[-8:]) if log.exists() else ""


def socket_dir(owner: Owner, cluster: Path) -> str:
    """A folder only the owner may enter: the cluster, or a short one when its path is long."""
    if len(os.fsencode(cluster / ".s.PGSQL.59999")) <= LONGEST_SOCKET_PATH:
        return str(cluster)
    short = Path(tempfile.mkdtemp(prefix="community-", dir="/tmp"))
    owner.take(short)
    return str(short)
