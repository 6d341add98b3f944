"""The PostgreSQL that comes with us: when it is started, adopted and stopped.

It lives in `DATA_DIR/postgres` and listens on no network. The last process that used it stops it;
after a crash the next one finds it running. Another wheel or a system PostgreSQL can take its place
by replacing `programs.py`, or by setting `DATABASE_URL`.
"""

import atexit
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from community.database.cluster_owner import CannotStart, Owner, owner_of
from community.database.launch import launch
from community.database.postmaster import WAITS_SECONDS, running
from community.database.programs import run

in_use: dict[Path, int] = {}


def start(data_dir: Path) -> str:
    """The address of the running server; starts it when it does not run. Safe to call at once.

    It runs as long as a process that called this lives.
    """
    with alone(data_dir):
        owner, cluster = owner_of(data_dir)
        if not cluster.exists():
            create(owner, cluster)
        refuse_other_version(owner, cluster)
        postmaster = running(cluster) or launch(owner, cluster)
        note_use(data_dir)
    return postmaster.address


def stop(data_dir: Path) -> None:
    """Stop the server, whoever uses it; open transactions are rolled back. Nothing if none runs."""
    with alone(data_dir):
        _end(data_dir)


def stop_unless_used(data_dir: Path) -> None:
    """Stop the server when no other living process has started or adopted it."""
    if not (data_dir / "postgres").exists():
        return
    with alone(data_dir):
        try:
            fcntl.flock(note_use(data_dir), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        _end(data_dir)
        os.close(in_use.pop(data_dir))


def is_running(data_dir: Path) -> bool:
    """Whether a server over this data folder answers."""
    return running((data_dir / "postgres").resolve()) is not None


def note_use(data_dir: Path) -> int:
    """Hold a shared lock for as long as this process lives; the system gives it back for us."""
    if data_dir not in in_use:
        in_use[data_dir] = os.open(data_dir / "postgres.in-use", os.O_CREAT | os.O_RDWR, 0o600)
        atexit.register(stop_unless_used, data_dir)
    fcntl.flock(in_use[data_dir], fcntl.LOCK_SH)
    return in_use[data_dir]


def _end(data_dir: Path) -> None:
    owner, cluster = owner_of(data_dir)
    if postmaster := running(cluster):
        run(owner, "pg_ctl", "stop", "-D", cluster, "-m", "fast", "-s", "-t", WAITS_SECONDS)
        if postmaster.socket_dir != str(cluster):
            shutil.rmtree(postmaster.socket_dir, ignore_errors=True)


@contextmanager
def alone(data_dir: Path) -> Iterator[None]:
    """Only one process at a time starts or stops this folder's server; the others wait."""
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def create(owner: Owner, cluster: Path) -> None:
    """Make an empty cluster with one database; a half-made one from a crash is thrown away.

    Text compares by code point (C.UTF-8): the same order on every machine, also for Japanese.
    Only which characters are letters is asked of the system, or pg_trgm would see no Japanese.
    """
    unfinished = cluster.with_name("postgres.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    owner.make_folder(unfinished)
    letters = "UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    text = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
    names = ("-U", "community", "-A", "trust", "-E", "UTF8", *text, f"--lc-ctype={letters}")
    run(owner, "initdb", "-D", unfinished, *names)
    command = "CREATE DATABASE community;"
    run(owner, "postgres", "--single", "-D", unfinished, "postgres", stdin=command)
    unfinished.rename(cluster)


def refuse_other_version(owner: Owner, cluster: Path) -> None:
    """PostgreSQL cannot read another major version's files; say how to carry them over."""
    made_by = (cluster / "PG_VERSION").read_text().strip()
    ours = run(owner, "postgres", "--version").split()[2].split(".")[0]
    if made_by != ours:
        raise CannotStart(
            f"{cluster} was made by PostgreSQL {made_by}, this is {ours}. Write a backup with the"
            " version of community that made it, and restore it into a new data folder."
        )
