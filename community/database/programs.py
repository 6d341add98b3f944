"""PostgreSQL's own programs, run as the owner of the database's files."""

import os
import subprocess
import tempfile
from pathlib import Path

from community.database.cluster_owner import CannotStart, Owner, postgres_folder


def program(name: str) -> Path:
    """The path of one of PostgreSQL's own tools, such as `pg_dump`."""
    return postgres_folder() / "bin" / name


def run(owner: Owner, name: str, *arguments: object, stdin: str = "") -> str:
    """What the tool prints; it runs as the owner of the cluster."""
    with tempfile.TemporaryFile() as told:  # a pipe would stay open in the server it starts
        done = subprocess.run(
            [program(name), *map(str, arguments)],
            input=stdin.encode(),
            stdout=told,
            stderr=subprocess.STDOUT,
            cwd="/",
            user=owner.uid,
            group=owner.gid,
            extra_groups=None if owner.uid is None else [],
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"},
            check=False,
        )
        told.seek(0)
        said = told.read().decode(errors="replace")
    if done.returncode != 0:
        raise CannotStart(f"{name}: {said.strip()}")
    return said
